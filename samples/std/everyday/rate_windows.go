// Rate limits with given times: a token bucket, reservations, fixed and sliding windows, and what each lets through.
package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

type limiter interface {
	Allow(now time.Time) bool
}

type bucket struct{ *rate.Limiter }

func (b bucket) Allow(now time.Time) bool { return b.AllowN(now, 1) }

type fixedWindow struct {
	size  time.Duration
	limit int
	start time.Time
	n     int
}

func (f *fixedWindow) Allow(now time.Time) bool {
	if w := now.Truncate(f.size); !w.Equal(f.start) {
		f.start, f.n = w, 0
	}
	f.n++
	return f.n <= f.limit
}

type slidingLog struct {
	size  time.Duration
	limit int
	log   []time.Time
}

func (s *slidingLog) Allow(now time.Time) bool {
	for len(s.log) > 0 && now.Sub(s.log[0]) >= s.size {
		s.log = s.log[1:]
	}
	if len(s.log) >= s.limit {
		return false
	}
	s.log = append(s.log, now)
	return true
}

type leaky struct {
	every time.Duration
	next  time.Time
}

func (l *leaky) Allow(now time.Time) bool {
	if now.Before(l.next) {
		return false
	}
	l.next = now.Add(l.every)
	return true
}

type keyed struct {
	mu   sync.Mutex
	by   map[string]limiter
	make func() limiter
}

func (k *keyed) Allow(key string, now time.Time) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	l, ok := k.by[key]
	if !ok {
		l = k.make()
		k.by[key] = l
	}
	return l.Allow(now)
}

func main() {
	t0 := time.Date(2024, 1, 1, 0, 0, 0, 900e6, time.UTC)
	at := func(ms int) time.Time { return t0.Add(time.Duration(ms) * time.Millisecond) }
	for _, l := range []struct {
		name string
		limiter
	}{{"bucket", bucket{rate.NewLimiter(rate.Every(200*time.Millisecond), 3)}}, {"fixed", &fixedWindow{size: time.Second, limit: 3}}, {"sliding", &slidingLog{size: time.Second, limit: 3}}, {"leaky", &leaky{every: 300 * time.Millisecond}}} {
		fmt.Printf("%-8s", l.name)
		for ms := 0; ms < 2400; ms += 50 {
			if l.Allow(at(ms)) {
				fmt.Print("+")
			} else {
				fmt.Print(".")
			}
		}
		fmt.Println()
	}
	l := rate.NewLimiter(10, 5)
	fmt.Println(l.Limit(), l.Burst(), l.TokensAt(at(0)), l.AllowN(at(0), 5), l.AllowN(at(0), 1), l.TokensAt(at(250)))
	r := l.ReserveN(at(250), 4)
	fmt.Println(r.OK(), r.DelayFrom(at(250)), r.DelayFrom(at(300)), l.TokensAt(at(250)))
	r2 := l.ReserveN(at(250), 2)
	fmt.Println(r2.DelayFrom(at(250)))
	r2.CancelAt(at(260))
	r.CancelAt(at(260))
	fmt.Println(l.TokensAt(at(260)))
	big := l.ReserveN(at(260), 6)
	fmt.Println(big.OK(), big.Delay() == rate.InfDuration)
	l.SetLimitAt(at(300), 2)
	l.SetBurstAt(at(300), 8)
	fmt.Println(l.TokensAt(at(300)), l.TokensAt(at(1300)), l.Limit())
	fmt.Println(rate.Every(0) == rate.Inf, rate.Every(time.Minute), rate.NewLimiter(rate.Inf, 0).AllowN(at(0), 1000), rate.NewLimiter(0, 2).AllowN(at(0), 2))

	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	slow := rate.NewLimiter(rate.Every(time.Hour), 1)
	fmt.Println(slow.Wait(ctx))
	fmt.Println(slow.Wait(ctx))
	fmt.Println(slow.WaitN(ctx, 2))
	cancel()
	fmt.Println(slow.Wait(ctx))
	var s rate.Sometimes
	s.First, s.Every = 2, 3
	for i := range 10 {
		s.Do(func() { fmt.Print(i, " ") })
	}
	fmt.Println()
	k := &keyed{by: map[string]limiter{}, make: func() limiter { return &slidingLog{size: time.Second, limit: 2} }}
	var mu sync.Mutex
	allowed := map[string]int{}
	var wg sync.WaitGroup
	for i := range 30 {
		wg.Go(func() {
			key := string(rune('a' + i%3))
			if k.Allow(key, at(0)) {
				mu.Lock()
				allowed[key]++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(allowed)
}
