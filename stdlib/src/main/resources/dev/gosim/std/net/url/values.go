package url

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// ---- queries ----

// Values are the keys and values of a query or form.
type Values map[string][]string

// Query parses RawQuery; what is malformed is left out.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// Get returns the first value of key, or "".
func (v Values) Get(key string) string {
	if list := v[key]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// Set gives key one value.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add gives key one more value.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del takes key out.
func (v Values) Del(key string) { delete(v, key) }

// Has reports whether key is there.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode writes key=value&..., sorted by key.
func (v Values) Encode() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(v)) {
		name := QueryEscape(key)
		for _, value := range v[key] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(name + "=" + QueryEscape(value))
		}
	}
	return b.String()
}

const maxParams = 10000

// ParseQuery reads key=value&...; the first mistake is reported, the rest is read all the same.
func ParseQuery(query string) (Values, error) {
	v := make(Values)
	if strings.Count(query, "&") >= maxParams {
		return v, errors.New("number of URL query parameters exceeded limit")
	}
	var first error
	for pair := range strings.SplitSeq(query, "&") {
		if pair == "" {
			continue
		}
		if err := v.addPair(pair); err == errSemicolon || err != nil && first == nil {
			first = err
		}
	}
	return v, first
}

var errSemicolon = errors.New("invalid semicolon separator in query")

func (v Values) addPair(pair string) error {
	if strings.Contains(pair, ";") {
		return errSemicolon
	}
	key, value, _ := strings.Cut(pair, "=")
	key, err := QueryUnescape(key)
	if err != nil {
		return err
	}
	if value, err = QueryUnescape(value); err != nil {
		return err
	}
	v.Add(key, value)
	return nil
}
