package trace

import (
	"errors"
	"io"
	"sync"
	"time"
)

// A FlightRecorder keeps the latest part of a trace, for the case that something happens that
// is worth looking at. One at a time may be active, beside Start.
type FlightRecorder struct {
	config  FlightRecorderConfig
	enabled bool
	writing sync.Mutex
}

// FlightRecorderConfig says how much a FlightRecorder keeps.
type FlightRecorderConfig struct {
	// MinAge is how far back it reaches at least; 10 seconds if it is 0.
	MinAge time.Duration

	// MaxBytes is how much it keeps at most, and goes before MinAge; 10 MB if it is 0. The
	// latest generation, a second of the program, is kept in any case.
	MaxBytes uint64
}

var recorder *FlightRecorder

// NewFlightRecorder makes one, which is not active yet.
func NewFlightRecorder(cfg FlightRecorderConfig) *FlightRecorder {
	if cfg.MinAge == 0 {
		cfg.MinAge = 10 * time.Second
	}
	if cfg.MaxBytes == 0 {
		cfg.MaxBytes = 10 << 20
	}
	return &FlightRecorder{config: cfg}
}

// Start begins to record.
func (fr *FlightRecorder) Start() error {
	mu.Lock()
	defer mu.Unlock()
	if fr.enabled {
		return errors.New("cannot enable a enabled flight recorder")
	}
	if recorder != nil {
		return errors.New("flight recorder already enabled")
	}
	if !startWindow(int64(fr.config.MinAge), fr.config.MaxBytes) {
		return errScheduler
	}
	enabled.Add(1)
	recorder = fr
	fr.enabled = true
	return nil
}

// Stop ends recording; what was recorded is gone. It waits for a WriteTo.
func (fr *FlightRecorder) Stop() {
	mu.Lock()
	defer mu.Unlock()
	if !fr.enabled {
		return
	}
	fr.writing.Lock()
	defer fr.writing.Unlock()
	enabled.Add(-1)
	stopWindow()
	recorder = nil
	fr.enabled = false
}

// Enabled tells whether it records.
func (fr *FlightRecorder) Enabled() bool {
	mu.Lock()
	defer mu.Unlock()
	return fr.enabled
}

// WriteTo writes what has been recorded, up to now.
func (fr *FlightRecorder) WriteTo(w io.Writer) (n int64, err error) {
	mu.Lock()
	on := fr.enabled
	locked := on && fr.writing.TryLock()
	mu.Unlock()
	if !on {
		return 0, errors.New("cannot snapshot a disabled flight recorder")
	}
	if !locked {
		return 0, errors.New("call to WriteTo for trace.FlightRecorder already in progress")
	}
	defer fr.writing.Unlock()
	written, err := w.Write(snapshot())
	return int64(written), err
}

func startWindow(minAge int64, maxBytes uint64) bool

func stopWindow()

func snapshot() []byte
