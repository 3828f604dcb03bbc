package main

import (
	"fmt"
	"time"
)

type config struct{ Timeout time.Duration }

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, time.Microsecond, 1500 * time.Microsecond, time.Millisecond, 1234567890, time.Second, 90 * time.Second, time.Minute, 3661 * time.Second, 25 * time.Hour, -1500 * time.Millisecond, 1<<63 - 1, -1 << 63, 100 * time.Millisecond, 59999999999, 2*time.Hour + 3*time.Second} {
		fmt.Println(d, d.Nanoseconds(), d.Microseconds(), d.Milliseconds(), d.Seconds(), d.Minutes(), d.Hours(), d.Abs())
	}
	for _, s := range []string{"1h2m3s", "1.5h", "300ms", "-1.5h", "2h45m30.918s", "1us", "1µs", "1μs", "10ns", "0", "+5s", ".5s", "1.s", "", "3", "abc", "1x", "1h-2m", "-", ".s", "9223372036854775807ns", "9223372036854775808ns", "300000h", "1h1h", " 1s", "0.000000001s", "1.0000000001s"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	d := 1*time.Hour + 15*time.Minute + 30*time.Second + 918273645
	for _, m := range []time.Duration{1, 1000, time.Millisecond, time.Second, 2 * time.Second, time.Minute, 10 * time.Minute, time.Hour, 0, -5, 7 * time.Second} {
		fmt.Println(m, d.Round(m), d.Truncate(m), (-d).Round(m), (-d).Truncate(m))
	}
	fmt.Println(time.Duration(1.5*float64(time.Second)), time.Duration(3)*time.Second/2, 10*time.Second/3, d/time.Minute, d%time.Minute, time.Duration(90)*time.Minute > time.Hour)
	fmt.Printf("%v %s %d %T %.2f %q %5.1fs|%10v|%-10v|\n", d, d, d, d, d.Hours(), d, d.Seconds(), time.Second, time.Second)
	fmt.Println(config{5 * time.Second}, []time.Duration{1, time.Second}, map[time.Duration]string{time.Minute: "m"})
	fmt.Printf("%+v %#v\n", config{time.Second}, config{time.Second})
	fmt.Println(time.Nanosecond, time.Microsecond, time.Millisecond, time.Second, time.Minute, time.Hour)
	start := time.Now()
	time.Sleep(20 * time.Millisecond)
	el := time.Since(start)
	fmt.Println(el >= 20*time.Millisecond, el < 2*time.Second, time.Until(start) < 0, time.Until(start.Add(time.Hour)) > 59*time.Minute)
	time.Sleep(0)
	time.Sleep(-time.Hour)
}
