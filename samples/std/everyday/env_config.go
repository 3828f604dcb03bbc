// Configuration from the environment: defaults, expansion, typed values in a struct by reflection.
package main

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

type config struct {
	Host    string        `env:"HOST" default:"localhost"`
	Port    uint16        `env:"PORT" required:"true"`
	Debug   bool          `env:"DEBUG"`
	Timeout time.Duration `env:"TIMEOUT" default:"1m30s"`
	Tags    []string      `env:"TAGS"`
	Ratio   float32       `env:"RATIO" default:"0.5"`
	DB      struct {
		URL  string `env:"URL" default:"db://${HOST}/$NAME"`
		Pool int8   `env:"POOL" default:"4"`
	} `prefix:"DB_"`
	private int
}

var errRequired = errors.New("required")

func load(v reflect.Value, prefix string, lookup func(string) (string, bool)) (errs []error) {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Type.Kind() == reflect.Struct {
			errs = append(errs, load(v.Field(i), prefix+f.Tag.Get("prefix"), lookup)...)
			continue
		}
		key, ok := f.Tag.Lookup("env")
		if !ok || !f.IsExported() {
			continue
		}
		key = prefix + key
		text, ok := lookup(key)
		if !ok {
			if f.Tag.Get("required") == "true" {
				errs = append(errs, fmt.Errorf("%s: %w", key, errRequired))
				continue
			}
			if text, ok = f.Tag.Lookup("default"); !ok {
				continue
			}
		}
		text = os.Expand(text, func(name string) string { s, _ := lookup(name); return s })
		if err := set(v.Field(i), text); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", key, err))
		}
	}
	return errs
}

func set(v reflect.Value, text string) error {
	if v.Type() == reflect.TypeFor[time.Duration]() {
		d, err := time.ParseDuration(text)
		v.SetInt(int64(d))
		return err
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		v.SetBool(b)
		return err
	case reflect.Int8, reflect.Int:
		n, err := strconv.ParseInt(text, 0, v.Type().Bits())
		v.SetInt(n)
		return err
	case reflect.Uint16:
		n, err := strconv.ParseUint(text, 0, v.Type().Bits())
		v.SetUint(n)
		return err
	case reflect.Float32:
		x, err := strconv.ParseFloat(text, v.Type().Bits())
		v.SetFloat(x)
		return err
	case reflect.Slice:
		for part := range strings.SplitSeq(text, ",") {
			e := reflect.New(v.Type().Elem()).Elem()
			if err := set(e, strings.TrimSpace(part)); err != nil {
				return err
			}
			v.Set(reflect.Append(v, e))
		}
	}
	return nil
}

func main() {
	os.Clearenv()
	fmt.Println(len(os.Environ()))
	for _, env := range []map[string]string{
		{"PORT": "8080"},
		{"PORT": "0x1f90", "HOST": "h", "NAME": "n", "DEBUG": "T", "TIMEOUT": "2h", "TAGS": "a, b,,c", "RATIO": "1e-3", "DB_POOL": "-3"},
		{"PORT": "70000", "DEBUG": "maybe", "TIMEOUT": "5", "RATIO": "x", "DB_POOL": "200", "DB_URL": ""},
		{},
	} {
		os.Clearenv()
		for k, v := range env {
			os.Setenv(k, v)
		}
		var c config
		errs := load(reflect.ValueOf(&c).Elem(), "", os.LookupEnv)
		fmt.Printf("%+v\n", c)
		for _, err := range errs {
			var ne *strconv.NumError
			fmt.Println(" ", err, errors.Is(err, errRequired), errors.As(err, &ne) && errors.Is(ne.Err, strconv.ErrRange))
		}
	}
	os.Clearenv()
	os.Setenv("A", "1")
	os.Setenv("EMPTY", "")
	os.Setenv("B_C", "two words")
	for _, s := range []string{"$A-${A}-$B_C", "$$A", "${", "${}", "$", "a$", "$A$A", "${B_C", "$1 $* ${*} $?", "${A:-x}", "\\$A", "$Ä"} {
		fmt.Printf("%q ", os.ExpandEnv(s))
	}
	fmt.Println()
	v, ok := os.LookupEnv("EMPTY")
	w, ok2 := os.LookupEnv("NONE")
	fmt.Println(v, ok, w, ok2, os.Getenv("NONE") == "")
	fmt.Println(os.Setenv("", "x"), os.Setenv("A=B", "x"), os.Setenv("Z", "a\x00b"), os.Unsetenv("EMPTY"))
	all := os.Environ()
	slices.Sort(all)
	fmt.Println(all)
	fmt.Println(reflect.TypeFor[config]().Field(7).IsExported(), reflect.TypeFor[config]().Field(6).Tag.Get("prefix"))
}
