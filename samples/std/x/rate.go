package main

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/time/rate"
)

var start = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

func at(ms int) time.Time { return start.Add(time.Duration(ms) * time.Millisecond) }

func main() {
	limits()
	allow()
	reserve()
	cancel()
	change()
	wait()
	sometimes()
}

func limits() {
	fmt.Println(rate.Every(100*time.Millisecond), rate.Every(0) == rate.Inf, rate.Every(-1) == rate.Inf)
	l := rate.NewLimiter(2, 5)
	fmt.Println(l.Limit(), l.Burst(), l.Tokens())
	var zero rate.Limiter
	fmt.Println(zero.Allow(), zero.Limit(), zero.Burst())
	none := rate.NewLimiter(0, 1)
	fmt.Println(none.AllowN(at(0), 1), none.AllowN(at(100000), 1), none.ReserveN(at(100000), 1).OK())
	all := rate.NewLimiter(rate.Inf, 0)
	fmt.Println(all.AllowN(at(0), 1000), all.ReserveN(at(0), 9).DelayFrom(at(0)))
}

func allow() {
	l := rate.NewLimiter(10, 3)
	for _, ms := range []int{0, 0, 0, 0, 50, 100, 150, 200, 1000, 1000, 1000, 1000, 500} {
		fmt.Print(l.AllowN(at(ms), 1), " ")
	}
	fmt.Println()
	fmt.Println(l.AllowN(at(5000), 4), l.AllowN(at(5000), 3), l.AllowN(at(5100), 2), l.TokensAt(at(5150)))
}

func reserve() {
	l := rate.NewLimiter(10, 2)
	for _, n := range []int{1, 2, 1, 3, 0, 2} {
		r := l.ReserveN(at(0), n)
		fmt.Print(n, " ", r.OK(), " ", r.DelayFrom(at(0)), " ", r.DelayFrom(at(1000)), "; ")
	}
	fmt.Println()
	fmt.Println(l.ReserveN(at(0), 3).Delay() == rate.InfDuration, l.TokensAt(at(0)), l.TokensAt(at(400)))
}

func cancel() {
	l := rate.NewLimiter(10, 2)
	l.AllowN(at(0), 2)
	a := l.ReserveN(at(0), 2)
	b := l.ReserveN(at(0), 1)
	fmt.Println(a.DelayFrom(at(0)), b.DelayFrom(at(0)))
	a.CancelAt(at(0))
	fmt.Println(l.TokensAt(at(0)), l.ReserveN(at(0), 1).DelayFrom(at(0)))
	c := l.ReserveN(at(0), 1)
	c.CancelAt(at(5000))
	fmt.Println(l.TokensAt(at(0)), l.TokensAt(at(100)))
	d := l.ReserveN(at(10), 1)
	d.CancelAt(at(10))
	fmt.Println(l.TokensAt(at(10)), l.TokensAt(at(2000)))
}

func change() {
	l := rate.NewLimiter(10, 10)
	l.AllowN(at(0), 10)
	l.SetLimitAt(at(500), 100)
	fmt.Println(l.TokensAt(at(500)), l.TokensAt(at(520)), l.Limit())
	l.SetBurstAt(at(520), 3)
	fmt.Println(l.TokensAt(at(520)), l.Burst(), l.AllowN(at(520), 4), l.AllowN(at(520), 3))
	l.SetLimit(1)
	l.SetBurst(1)
}

func wait() {
	l := rate.NewLimiter(rate.Every(time.Millisecond), 1)
	for range 3 {
		fmt.Println(l.Wait(context.Background()))
	}
	fmt.Println(l.WaitN(context.Background(), 2))
	ctx, stop := context.WithCancel(context.Background())
	stop()
	fmt.Println(l.Wait(ctx))
	slow := rate.NewLimiter(rate.Every(time.Hour), 1)
	ctx, stop = context.WithTimeout(context.Background(), time.Minute)
	fmt.Println(slow.Wait(ctx))
	fmt.Println(slow.Wait(ctx))
	stop()
	ctx, stop = context.WithCancel(context.Background())
	errs := make(chan error)
	go func() { errs <- slow.Wait(ctx) }()
	stop()
	fmt.Println(<-errs)
}

func sometimes() {
	run := func(s *rate.Sometimes) {
		for i := range 8 {
			s.Do(func() { fmt.Print(i, " ") })
		}
		fmt.Println()
	}
	run(&rate.Sometimes{})
	run(&rate.Sometimes{First: 3})
	run(&rate.Sometimes{Every: 3})
	run(&rate.Sometimes{First: 2, Every: 4})
	run(&rate.Sometimes{Interval: time.Hour})
	run(&rate.Sometimes{Interval: time.Nanosecond})
}
