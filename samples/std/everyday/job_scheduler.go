// A scheduler with cron-like times on a clock of its own: next times, catching up, jobs that overlap, fail or panic.
package main

import (
	"cmp"
	"container/heap"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

type field uint64

func parseField(s string, lo, hi int) (f field, err error) {
	for part := range strings.SplitSeq(s, ",") {
		step := 1
		if base, by, ok := strings.Cut(part, "/"); ok {
			if step, err = strconv.Atoi(by); err != nil || step < 1 {
				return 0, fmt.Errorf("bad step %q", by)
			}
			part = base
		}
		a, b := lo, hi
		if part != "*" {
			from, to, isRange := strings.Cut(part, "-")
			if a, err = strconv.Atoi(from); err != nil {
				return 0, err
			}
			b = a
			if isRange {
				if b, err = strconv.Atoi(to); err != nil {
					return 0, err
				}
			}
		}
		if a < lo || b > hi || a > b {
			return 0, fmt.Errorf("%d-%d is not within %d-%d", a, b, lo, hi)
		}
		for ; a <= b; a += step {
			f |= 1 << a
		}
	}
	return f, nil
}

func (f field) has(n int) bool { return f>>n&1 != 0 }

type spec struct{ min, hour, day, month, wday field }

func parseSpec(s string) (sp spec, err error) {
	parts := strings.Fields(s)
	if len(parts) != 5 {
		return sp, fmt.Errorf("%d fields instead of 5", len(parts))
	}
	for i, f := range []struct {
		to     *field
		lo, hi int
	}{{&sp.min, 0, 59}, {&sp.hour, 0, 23}, {&sp.day, 1, 31}, {&sp.month, 1, 12}, {&sp.wday, 0, 6}} {
		if *f.to, err = parseField(parts[i], f.lo, f.hi); err != nil {
			return sp, fmt.Errorf("field %d: %w", i+1, err)
		}
	}
	return sp, nil
}

var errNever = errors.New("never")

func (sp spec) next(t time.Time) (time.Time, error) {
	t = t.Truncate(time.Minute).Add(time.Minute)
	for end := t.AddDate(5, 0, 0); t.Before(end); {
		switch {
		case !sp.month.has(int(t.Month())):
			t = time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, t.Location())
		case !sp.day.has(t.Day()) || !sp.wday.has(int(t.Weekday())):
			t = time.Date(t.Year(), t.Month(), t.Day()+1, 0, 0, 0, 0, t.Location())
		case !sp.hour.has(t.Hour()):
			t = t.Truncate(time.Hour).Add(time.Hour)
		case !sp.min.has(t.Minute()):
			t = t.Add(time.Minute)
		default:
			return t, nil
		}
	}
	return time.Time{}, errNever
}

type job struct {
	name string
	spec spec
	at   time.Time
	run  func(time.Time) error
	runs int
}

type agenda []*job

func (a agenda) Len() int { return len(a) }
func (a agenda) Less(i, j int) bool {
	return cmp.Or(a[i].at.Compare(a[j].at), strings.Compare(a[i].name, a[j].name)) < 0
}
func (a agenda) Swap(i, j int) { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(x any)   { *a = append(*a, x.(*job)) }
func (a *agenda) Pop() any {
	j := (*a)[len(*a)-1]
	*a = (*a)[:len(*a)-1]
	return j
}

func (j *job) safely(t time.Time) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return j.run(t)
}

func main() {
	start := time.Date(2024, 2, 28, 23, 50, 0, 0, time.UTC)
	for _, s := range []string{"*/15 * * * *", "0 12 * * 1-5", "30 6 29 2 *", "0 0 31 4 *", "5,10-12 0 1 */3 *", "60 * * * *", "* * *", "a * * * *", "*/0 * * * *", "5-1 * * * *", "* * 1 * 0"} {
		sp, err := parseSpec(s)
		if err != nil {
			fmt.Println(s, "|", err, errors.Is(err, strconv.ErrSyntax))
			continue
		}
		t := start
		var times []string
		for range 3 {
			if t, err = sp.next(t); err != nil {
				times = append(times, err.Error())
				break
			}
			times = append(times, t.Format("Mon 2006-01-02 15:04"))
		}
		fmt.Println(s, "|", strings.Join(times, ", "))
	}

	var a agenda
	var log []string
	add := func(name, when string, run func(time.Time) error) {
		sp, err := parseSpec(when)
		if err != nil {
			panic(err)
		}
		at, err := sp.next(start)
		if err != nil {
			panic(err)
		}
		heap.Push(&a, &job{name: name, spec: sp, at: at, run: run})
	}
	add("backup", "0 */6 * * *", func(t time.Time) error { log = append(log, "backup "+t.Format(time.Kitchen)); return nil })
	add("mail", "*/30 0-1 * * *", func(t time.Time) error {
		if t.Minute() == 30 {
			return errors.New("no network")
		}
		return nil
	})
	add("leap", "0 0 29 2 *", func(time.Time) error { var m map[string]int; m["x"] = 1; return nil })
	for end := start.Add(24 * time.Hour); len(a) > 0 && a[0].at.Before(end); {
		j := heap.Pop(&a).(*job)
		j.runs++
		if err := j.safely(j.at); err != nil {
			log = append(log, fmt.Sprint(j.name, " ", j.at.Format("15:04"), ": ", err))
		}
		var err error
		if j.at, err = j.spec.next(j.at); err == nil {
			heap.Push(&a, j)
		} else {
			log = append(log, j.name+" is over: "+err.Error())
		}
	}
	for _, l := range log {
		fmt.Println(l)
	}
	slices.SortFunc(a, func(x, y *job) int { return strings.Compare(x.name, y.name) })
	for _, j := range a {
		fmt.Println(j.name, j.runs, j.at.Format(time.DateTime))
	}
}
