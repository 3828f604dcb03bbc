// The profiles there are, one of the program's own, labels, and what must not be done.
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"time"
)

// stable leaves out of a profile's text what is not the same each time.
func stable(text string) string {
	text = regexp.MustCompile(`0x[0-9a-f]+`).ReplaceAllString(text, "PC")
	text = regexp.MustCompile(`( PC)+`).ReplaceAllString(text, " PCs")
	text = regexp.MustCompile(`\+PC\s+\S*/`).ReplaceAllString(text, " ")
	return strings.ReplaceAll(text, "#\tPC\t", "#\t")
}

func try(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

type conn struct{ name string }

func open(p *pprof.Profile, name string) *conn {
	c := &conn{name}
	p.Add(c, 0)
	return c
}

func own() {
	p := pprof.NewProfile("example.com/conns")
	a := open(p, "a")
	for range 2 {
		open(p, "b")
	}
	fmt.Println(p.Name(), p.Count(), pprof.Lookup("example.com/conns") == p)
	var buf bytes.Buffer
	p.WriteTo(&buf, 1)
	for _, line := range strings.Split(stable(buf.String()), "\n") {
		if !strings.Contains(line, "Add") && !strings.Contains(line, "proc.go") {
			fmt.Println(line)
		}
	}
	p.Remove(a)
	p.Remove("never added")
	fmt.Println(p.Count())
	try("twice", func() { p.Add(1, 0); p.Add(1, 0) })
	try("same name", func() { pprof.NewProfile("example.com/conns") })
	try("no name", func() { pprof.NewProfile("") })
	try("built in", func() { pprof.Lookup("heap").Add(1, 0) })
	try("zero", func() { new(pprof.Profile).WriteTo(io.Discard, 0) })
	try("labels", func() { pprof.Labels("odd") })
}

func labels() {
	ctx := pprof.WithLabels(context.Background(), pprof.Labels("b", "2", "a", "1", "b", "3"))
	pprof.Do(ctx, pprof.Labels("c", "4", "a", "5"), func(ctx context.Context) {
		pprof.ForLabels(ctx, func(k, v string) bool {
			fmt.Println(k, v)
			return k != "b"
		})
		v, ok := pprof.Label(ctx, "c")
		fmt.Println(v, ok)
		_, ok = pprof.Label(ctx, "d")
		fmt.Println(ok)
		stop, ready := make(chan bool), make(chan bool)
		go func() { // has the labels, too
			close(ready)
			<-stop
		}()
		<-ready
		var buf bytes.Buffer
		for !strings.Contains(buf.String(), "main.labels.func1.2+") {
			runtime.Gosched()
			buf.Reset()
			pprof.Lookup("goroutine").WriteTo(&buf, 1)
		}
		fmt.Println(strings.Count(buf.String(), `# labels: {"a":"5", "b":"3", "c":"4"}`))
		close(stop)
	})
}

func goroutines() {
	var started, ended sync.WaitGroup
	stop := make(chan bool)
	for range 10 {
		started.Add(1)
		ended.Add(1)
		go func() {
			defer ended.Done()
			started.Done()
			<-stop
		}()
	}
	started.Wait()
	p := pprof.Lookup("goroutine")
	for deadline := time.Now().Add(10 * time.Second); ; runtime.Gosched() {
		var buf bytes.Buffer
		p.WriteTo(&buf, 1)
		text := stable(buf.String())
		if i := strings.Index(text, "10 @"); i >= 0 || time.Now().After(deadline) {
			fmt.Println(text[i:][:strings.Index(text[i:], "\n\n")])
			break
		}
	}
	fmt.Println(p.Count() >= 11)
	var buf bytes.Buffer
	p.WriteTo(&buf, 2)
	fmt.Println(strings.Count(buf.String(), "main.goroutines.func1()"))
	close(stop)
	ended.Wait()
}

func main() {
	for _, p := range pprof.Profiles() {
		fmt.Println(p.Name())
	}
	fmt.Println(pprof.Lookup("nothing"))
	own()
	labels()
	goroutines()
	fmt.Println(pprof.StartCPUProfile(io.Discard))
	fmt.Println(pprof.StartCPUProfile(io.Discard))
	pprof.StopCPUProfile()
	pprof.StopCPUProfile()
	var buf bytes.Buffer
	fmt.Println(pprof.WriteHeapProfile(&buf), buf.Bytes()[:2])
}
