package main

import (
	"fmt"
	"time"
)

func main() {
	zone := time.FixedZone("CET", 3600)
	t := time.Date(2024, 3, 15, 12, 30, 45, 123456789, zone)
	b, err := t.AppendText([]byte("at "))
	fmt.Println(string(b), err)
	b, err = t.AppendBinary(nil)
	fmt.Println(b, err)
	g, err := t.GobEncode()
	var u time.Time
	fmt.Println(len(g), err, u.GobDecode(g), u.Equal(t))
	fmt.Println(u.Zone())
	_, err = time.LoadLocationFromTZData("bad", []byte("xx"))
	fmt.Println(err)
	_, err = time.Parse("2006", "x")
	fmt.Println(err.(*time.ParseError).Error())
	local := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	type event struct {
		Name string
		At   time.Time
		In   time.Duration
	}
	e := event{"launch", local, 90 * time.Minute}
	fmt.Printf("%v\n%+v\n", e, e)
	fmt.Println([]time.Month{1, 12}, []time.Weekday{0, 6}, []time.Time{local})
	fmt.Printf("%d %s %q %x %v\n", time.March, time.March, time.March, time.March, time.Saturday)
	fmt.Println(t.Local().Equal(t), t.UTC(), t.In(time.UTC) == t.UTC())
	func() {
		defer func() { fmt.Println(recover()) }()
		t.In(nil)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		time.Date(2024, 1, 1, 0, 0, 0, 0, nil)
	}()
	// How many days until the end of each month, and the Fridays the 13th of a year.
	for m := time.January; m <= time.December; m++ {
		d := time.Date(2026, m, 13, 0, 0, 0, 0, time.UTC)
		if d.Weekday() == time.Friday {
			fmt.Print(d.Format("Mon 02 Jan 2006; "))
		}
	}
	fmt.Println()
	day := time.Date(2024, 2, 28, 0, 0, 0, 0, time.UTC)
	for range 3 {
		fmt.Print(day.Format(time.DateOnly), " ")
		day = day.AddDate(0, 0, 1)
	}
	fmt.Println()
	age := func(born, now time.Time) int {
		y := now.Year() - born.Year()
		if now.YearDay() < born.YearDay() {
			y--
		}
		return y
	}
	fmt.Println(age(time.Date(1990, 6, 15, 0, 0, 0, 0, time.UTC), local), local.Sub(t).Round(time.Hour), local.Sub(t).Hours()/24)
}
