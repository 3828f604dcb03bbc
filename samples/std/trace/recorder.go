// What may be started when, and a flight recorder beside a trace.
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime/trace"
)

func main() {
	fmt.Println(trace.IsEnabled())
	trace.Stop()
	trace.Log(context.Background(), "nobody", "listens")
	trace.WithRegion(context.Background(), "quiet", func() { fmt.Println("in a region") })
	_, task := trace.NewTask(context.Background(), "quiet")
	task.End()
	early := trace.StartRegion(context.Background(), "early")

	fmt.Println(trace.Start(io.Discard), trace.IsEnabled())
	fmt.Println(trace.Start(io.Discard))

	early.End()
	fr := trace.NewFlightRecorder(trace.FlightRecorderConfig{})
	_, err := fr.WriteTo(io.Discard)
	fmt.Println(fr.Enabled(), err)
	fmt.Println(fr.Start(), fr.Enabled())
	fmt.Println(fr.Start())
	other := trace.NewFlightRecorder(trace.FlightRecorderConfig{MaxBytes: 1 << 20})
	fmt.Println(other.Start())

	trace.Stop()
	fmt.Println(trace.IsEnabled())
	c := make(chan int)
	go func() { c <- 1 }()
	<-c
	var buf bytes.Buffer
	n, err := fr.WriteTo(&buf)
	fmt.Println(n == int64(buf.Len()), err)
	fmt.Printf("%q\n", buf.Bytes()[:16])
	fr.Stop()
	fr.Stop()
	fmt.Println(fr.Enabled(), trace.IsEnabled())
	_, err = fr.WriteTo(io.Discard)
	fmt.Println(err)
	fmt.Println(other.Start())
	other.Stop()

	fmt.Println(trace.Start(failing{}))
	trace.Stop()
	fmt.Println("stopped")
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
