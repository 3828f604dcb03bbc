// A server with its debug pages: pprof, expvar, build and runtime information.
package main

import (
	"encoding/json"
	"expvar"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	_ "net/http/pprof"
	"runtime"
	"runtime/metrics"
	"strings"
	"sync"
)

func main() {
	requests := expvar.NewInt("requests")
	ratio := expvar.NewFloat("ratio")
	byPath := expvar.NewMap("paths")
	name := expvar.NewString("service")
	name.Set("demo \"quoted\"")
	expvar.Publish("goroutines", expvar.Func(func() any { return runtime.NumGoroutine() > 0 }))
	http.HandleFunc("/work", func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		byPath.Add(r.URL.Path, 1)
		ratio.Set(0.5)
		fmt.Fprint(w, "done")
	})
	srv := httptest.NewServer(nil)
	defer srv.Close()
	get := func(path string) (int, string, string) {
		resp, err := http.Get(srv.URL + path)
		if err != nil {
			panic(err)
		}
		defer resp.Body.Close()
		b, _ := io.ReadAll(resp.Body)
		return resp.StatusCode, resp.Header.Get("Content-Type"), string(b)
	}
	for range 3 {
		get("/work")
	}
	_, kind, vars := get("/debug/vars")
	var all map[string]json.RawMessage
	fmt.Println(kind, json.Unmarshal([]byte(vars), &all))
	for _, k := range []string{"requests", "ratio", "paths", "service", "goroutines"} {
		fmt.Println(k, string(all[k]))
	}
	var mem struct{ NumGC, Mallocs uint64 }
	fmt.Println(json.Unmarshal(all["memstats"], &mem), len(all["cmdline"]) > 4)
	expvar.Do(func(kv expvar.KeyValue) {
		if kv.Key != "memstats" && kv.Key != "cmdline" {
			fmt.Println(kv.Key, kv.Value)
		}
	})

	block := make(chan struct{})
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() { waiter(block) })
	}
	for _, path := range []string{"/debug/pprof/", "/debug/pprof/cmdline", "/debug/pprof/goroutine?debug=1", "/debug/pprof/goroutine?debug=2", "/debug/pprof/heap", "/debug/pprof/none", "/debug/pprof/symbol", "/debug/pprof/threadcreate?debug=1", "/debug/pprof/mutex?debug=1", "/debug/pprof/block", "/debug/pprof/allocs?debug=1"} {
		code, kind, body := get(path)
		fmt.Println(path, code, kind, len(body) > 0, strings.Contains(body, "main.waiter"))
	}
	close(block)
	wg.Wait()
	samples := []metrics.Sample{{Name: "/sched/goroutines:goroutines"}, {Name: "/gc/cycles/total:gc-cycles"}, {Name: "/no/such:thing"}}
	metrics.Read(samples)
	for _, s := range samples {
		fmt.Println(s.Name, s.Value.Kind() == metrics.KindUint64, s.Value.Kind() == metrics.KindBad)
	}
	log.SetFlags(0)
	func() {
		defer func() { fmt.Println(recover()) }()
		expvar.NewInt("requests")
	}()
}

func waiter(c chan struct{}) { <-c }
