// Package pprof serves profiles of the program, below /debug/pprof/ once it has been imported.
package pprof

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"internal/profile"
	"io"
	"net/http"
	"os"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
	"slices"
	"strconv"
	"strings"
	"time"
)

// initialize does what importing the package has for an effect.
func initialize() {
	for path, handler := range map[string]http.HandlerFunc{
		"":        Index,
		"cmdline": Cmdline,
		"profile": Profile,
		"symbol":  Symbol,
		"trace":   Trace,
	} {
		http.HandleFunc("GET /debug/pprof/"+path, handler)
	}
}

func plainText(w http.ResponseWriter) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
}

func attachment(w http.ResponseWriter, name string) {
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
}

func fail(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Go-Pprof", "1")
	w.Header().Del("Content-Disposition")
	w.WriteHeader(status)
	fmt.Fprintln(w, text)
}

// wait lets the time pass, as long as the client is there; the server's time limit for writing
// begins after it.
func wait(w http.ResponseWriter, r *http.Request, d time.Duration) error {
	srv, ok := r.Context().Value(http.ServerContextKey).(*http.Server)
	if ok && srv.WriteTimeout > 0 {
		http.NewResponseController(w).SetWriteDeadline(time.Now().Add(srv.WriteTimeout + d))
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-r.Context().Done():
		return r.Context().Err()
	}
}

// Cmdline answers with the program's arguments, with NUL bytes between them.
func Cmdline(w http.ResponseWriter, r *http.Request) {
	plainText(w)
	io.WriteString(w, strings.Join(os.Args, "\x00"))
}

// Profile answers with a CPU profile of some seconds, 30 if the form does not say how many.
func Profile(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	seconds, err := strconv.ParseInt(r.FormValue("seconds"), 10, 64)
	if err != nil || seconds <= 0 {
		seconds = 30
	}
	attachment(w, "profile")
	if err := pprof.StartCPUProfile(w); err != nil {
		fail(w, http.StatusInternalServerError, "Could not enable CPU profiling: "+err.Error())
		return
	}
	wait(w, r, time.Duration(seconds)*time.Second)
	pprof.StopCPUProfile()
}

// Trace answers with an execution trace of some seconds, 1 if the form does not say how many.
func Trace(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	seconds, err := strconv.ParseFloat(r.FormValue("seconds"), 64)
	if err != nil || seconds <= 0 {
		seconds = 1
	}
	attachment(w, "trace")
	if err := trace.Start(w); err != nil {
		fail(w, http.StatusInternalServerError, "Could not enable tracing: "+err.Error())
		return
	}
	wait(w, r, time.Duration(seconds*float64(time.Second)))
	trace.Stop()
}

// Symbol answers with the functions that program counters lie in; they stand in the query or the
// body, with + between them.
func Symbol(w http.ResponseWriter, r *http.Request) {
	plainText(w)
	query := r.URL.RawQuery
	var out bytes.Buffer
	fmt.Fprintln(&out, "num_symbols: 1")
	if r.Method == "POST" {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			fmt.Fprintf(&out, "reading request: %v\n", err)
		}
		query = string(body)
	}
	for word := range strings.SplitSeq(query, "+") {
		pc, _ := strconv.ParseUint(word, 0, 64)
		if f := runtime.FuncForPC(uintptr(pc)); pc != 0 && f != nil {
			fmt.Fprintf(&out, "%#x %s\n", pc, f.Name())
		}
	}
	w.Write(out.Bytes())
}

type handler string

// Handler returns what serves the profile of that name.
func Handler(name string) http.Handler { return handler(name) }

// ServeHTTP answers with the profile, or with what comes to it within some seconds.
func (name handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	p := pprof.Lookup(string(name))
	if p == nil {
		fail(w, http.StatusNotFound, "Unknown profile")
		return
	}
	if seconds := r.FormValue("seconds"); seconds != "" {
		name.difference(w, r, seconds)
		return
	}
	if n, _ := strconv.Atoi(r.FormValue("gc")); n > 0 && name == "heap" {
		runtime.GC()
	}
	debug, _ := strconv.Atoi(r.FormValue("debug"))
	if debug == 0 {
		attachment(w, string(name))
	} else {
		plainText(w)
	}
	p.WriteTo(w, debug)
}

func (name handler) difference(w http.ResponseWriter, r *http.Request, text string) {
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil || seconds <= 0 {
		fail(w, http.StatusBadRequest, `invalid value for "seconds" - must be a positive integer`)
		return
	}
	before := profile.Collect(string(name))
	if before == nil {
		fail(w, http.StatusBadRequest, `"seconds" parameter is not supported for this profile type`)
		return
	}
	if debug, _ := strconv.Atoi(r.FormValue("debug")); debug != 0 {
		fail(w, http.StatusBadRequest, "seconds and debug params are incompatible")
		return
	}
	start := time.Now()
	if err := wait(w, r, time.Duration(seconds)*time.Second); err != nil {
		status := http.StatusInternalServerError
		if err == context.DeadlineExceeded {
			status = http.StatusRequestTimeout
		}
		fail(w, status, err.Error())
		return
	}
	now := profile.Collect(string(name))
	now.Minus(before)
	now.Start = time.Now()
	now.Duration = now.Start.Sub(start)
	attachment(w, string(name)+"-delta")
	now.Write(w)
}

// What the page says of the profiles; those of the program's own have nothing.
var descriptions = map[string]string{
	"allocs":       "How much memory has been allocated. Where is not known.",
	"block":        "Where goroutines have waited for others, since runtime.SetBlockProfileRate was called.",
	"cmdline":      "The arguments of the program.",
	"goroutine":    "The stacks of all goroutines; with debug=2 in the format of a crash.",
	"heap":         "How much memory is in use; with gc=1 after a collection. Where it was allocated is not known.",
	"mutex":        "Where locks were let go that others waited for, since runtime.SetMutexProfileFraction was called.",
	"profile":      "A CPU profile, of as many seconds as the parameter of that name says, for go tool pprof.",
	"symbol":       "The functions that program counters lie in; several with + between them.",
	"threadcreate": "The threads that run goroutines.",
	"trace":        "An execution trace, of as many seconds as the parameter of that name says, for go tool trace.",
}

// Index answers with the profile that the path names, or with a page that lists all.
func Index(w http.ResponseWriter, r *http.Request) {
	if name, ok := strings.CutPrefix(r.URL.Path, "/debug/pprof/"); ok && name != "" {
		handler(name).ServeHTTP(w, r)
		return
	}
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	counts := map[string]int{"cmdline": 0, "profile": 0, "symbol": 0, "trace": 0}
	for _, p := range pprof.Profiles() {
		counts[p.Name()] = p.Count()
	}
	var names []string
	for name := range counts {
		names = append(names, name)
	}
	slices.Sort(names)
	var page bytes.Buffer
	page.WriteString("<html>\n<head><title>/debug/pprof/</title></head>\n<body>\n/debug/pprof/\n<table>\n")
	page.WriteString("<thead><td>Count</td><td>Profile</td><td></td></thead>\n")
	for _, name := range names {
		text := html.EscapeString(name)
		fmt.Fprintf(&page, "<tr><td>%d</td><td><a href='%s?debug=1'>%s</a></td><td>%s</td></tr>\n",
			counts[name], text, text, html.EscapeString(descriptions[name]))
	}
	page.WriteString("</table>\n<a href=\"goroutine?debug=2\">full goroutine stack dump</a>\n</body>\n</html>")
	w.Write(page.Bytes())
}
