package main

import (
	"encoding/json"
	"expvar"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

func main() {
	n := expvar.NewInt("requests")
	n.Add(3)
	n.Set(n.Value() * 2)
	f := expvar.NewFloat("load")
	f.Set(1.5)
	f.Add(0.25)
	s := expvar.NewString("text")
	s.Set("a \"b\" <c>\n\u2028é\x01")
	m := expvar.NewMap("map")
	m.Add("b", 2)
	m.Add("a", 1)
	m.AddFloat("c", 0.5)
	m.Set("s", s)
	m.Set("nil", nil)
	m.Add("s", 1)
	inner := new(expvar.Map).Init()
	inner.Add("x", 1)
	m.Set("inner", inner)
	m.Delete("b")
	expvar.Publish("func", expvar.Func(func() any { return []int{1, 2} }))
	fmt.Println(n, f, s, m, expvar.Get("func"), expvar.Get("none"), s.Value() != "", f.Value())
	expvar.Do(func(kv expvar.KeyValue) { fmt.Println(kv.Key, len(kv.Value.String()) > 0) })
	m.Do(func(kv expvar.KeyValue) { fmt.Println(kv.Key, kv.Value) })

	w := httptest.NewRecorder()
	http.DefaultServeMux.ServeHTTP(w, httptest.NewRequest("GET", "/debug/vars", nil))
	var all map[string]json.RawMessage
	fmt.Println(w.Code, w.Header().Get("Content-Type"), json.Unmarshal(w.Body.Bytes(), &all))
	delete(all, "memstats")
	delete(all, "cmdline")
	b, err := json.Marshal(all)
	fmt.Println(string(b), err)
	log.SetOutput(io.Discard)
	defer func() { fmt.Printf("%q\n", recover()) }()
	expvar.NewInt("load")
}
