// Compares two JSON documents and lists what was added, removed and changed, with paths; applies a merge patch.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

type change struct {
	Path string `json:"path"`
	Kind string `json:"kind"`
	Old  any    `json:"old,omitempty"`
	New  any    `json:"new,omitempty"`
}

func escape(key string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
}

func diff(path string, a, b any) []change {
	switch x := a.(type) {
	case map[string]any:
		y, ok := b.(map[string]any)
		if !ok {
			break
		}
		keys := slices.Sorted(maps.Keys(x))
		for k := range y {
			if _, both := x[k]; !both {
				keys = append(keys, k)
			}
		}
		slices.Sort(keys)
		var all []change
		for _, k := range keys {
			p := path + "/" + escape(k)
			old, inOld := x[k]
			now, inNew := y[k]
			switch {
			case !inOld:
				all = append(all, change{p, "added", nil, now})
			case !inNew:
				all = append(all, change{p, "removed", old, nil})
			default:
				all = append(all, diff(p, old, now)...)
			}
		}
		return all
	case []any:
		y, ok := b.([]any)
		if !ok {
			break
		}
		var all []change
		for i := range max(len(x), len(y)) {
			p := path + "/" + strconv.Itoa(i)
			switch {
			case i >= len(x):
				all = append(all, change{p, "added", nil, y[i]})
			case i >= len(y):
				all = append(all, change{p, "removed", x[i], nil})
			default:
				all = append(all, diff(p, x[i], y[i])...)
			}
		}
		return all
	}
	if reflect.DeepEqual(a, b) {
		return nil
	}
	return []change{{path, fmt.Sprintf("%T to %T", a, b), a, b}}
}

// merge applies a merge patch (RFC 7386).
func merge(target, patch any) any {
	p, ok := patch.(map[string]any)
	if !ok {
		return patch
	}
	t, ok := target.(map[string]any)
	if !ok {
		t = map[string]any{}
	}
	t = maps.Clone(t)
	for k, v := range p {
		if v == nil {
			delete(t, k)
		} else {
			t[k] = merge(t[k], v)
		}
	}
	return t
}

func parse(s string) any {
	dec := json.NewDecoder(strings.NewReader(s))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	return v
}

func main() {
	old := parse(`{"name":"app","port":8080,"tags":["a","b","c"],"db":{"host":"h","pool":{"max":5}},"a/b~c":1,"gone":[],"big":10000000000000000001,"n":null}`)
	now := parse(`{"name":"app","port":"8080","tags":["a","x"],"db":{"host":"h","pool":{"max":10,"min":1}},"a/b~c":2,"big":10000000000000000002,"n":false,"new":{"k":[1,{"z":0}]}}`)
	changes := diff("", old, now)
	enc := json.NewEncoder(os.Stdout)
	for _, c := range changes {
		if err := enc.Encode(c); err != nil {
			fmt.Println(err)
		}
	}
	patched := merge(old, parse(`{"port":9090,"db":{"pool":{"max":null},"user":"u"},"tags":["only"],"gone":null,"name":{"first":"x"}}`))
	b, _ := json.MarshalIndent(patched, "", " ")
	fmt.Println(string(b))
	fmt.Println(len(diff("", patched, patched)), len(diff("", old, patched)))
	var compact, indented bytes.Buffer
	fmt.Println(json.Compact(&compact, b), compact.String())
	fmt.Println(json.Indent(&indented, compact.Bytes(), "# ", "\t"), indented.String())
	json.HTMLEscape(&compact, []byte(`"<a href='x'>&</a>"`))
	fmt.Println(compact.String()[compact.Len()-60:])
	fmt.Println(json.Indent(&indented, []byte(`{"a":`), "", ""), indented.Len() > 0)
}
