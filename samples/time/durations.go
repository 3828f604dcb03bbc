// A Duration is a number of nanoseconds that knows how to print itself.
package main

import (
	"fmt"
	"time"
)

func main() {
	d := 90 * time.Minute
	fmt.Println(d, d.Hours(), d+30*time.Second, d/4)
	lap := 1*time.Minute + 23*time.Second + 456*time.Millisecond
	fmt.Println(lap, lap.Round(time.Second), lap.Truncate(time.Minute), lap.Milliseconds())
	for _, s := range []string{"2h45m", "1.5s", "300ms", "-10us", "eternity"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	// A number has no unit; a Duration needs one.
	seconds := 3
	fmt.Println(time.Duration(seconds) * time.Second)

	launch := time.Date(1969, time.July, 16, 13, 32, 0, 0, time.UTC)
	landing := time.Date(1969, time.July, 20, 20, 17, 40, 0, time.UTC)
	fmt.Println(landing.Sub(launch), landing.Weekday(), landing.YearDay())
	fmt.Println(launch.Add(8*24*time.Hour + 3*time.Hour).Format("Monday, 2 January 2006 at 15:04 MST"))
}
