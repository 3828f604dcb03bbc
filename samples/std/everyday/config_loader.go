// A configuration from defaults, a JSON file, the environment and flags, in that order.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

type duration struct{ time.Duration }

func (d *duration) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("duration: %w", err)
	}
	v, err := time.ParseDuration(s)
	d.Duration = v
	return err
}

func (d duration) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

type config struct {
	Addr    string            `json:"addr"`
	Workers int               `json:"workers"`
	Timeout duration          `json:"timeout"`
	Labels  map[string]string `json:"labels,omitempty"`
	Debug   bool              `json:"debug"`
}

type listFlag map[string]string

func (l listFlag) String() string { return fmt.Sprint(map[string]string(l)) }
func (l listFlag) Set(s string) error {
	k, v, ok := strings.Cut(s, "=")
	if !ok {
		return errors.New("want key=value")
	}
	l[k] = v
	return nil
}

func load(args []string, getenv func(string) string) (*config, error) {
	c := &config{Addr: ":8080", Workers: 4, Timeout: duration{time.Second}, Labels: map[string]string{}}
	fl := flag.NewFlagSet("app", flag.ContinueOnError)
	fl.SetOutput(os.Stdout)
	file := fl.String("config", "", "read settings from this `file`")
	addr := fl.String("addr", c.Addr, "listen on")
	workers := fl.Int("workers", c.Workers, "how many")
	labels := listFlag{}
	fl.Var(labels, "label", "add a label")
	fl.BoolFunc("debug", "tell more", func(string) error { c.Debug = true; return nil })
	if err := fl.Parse(args); err != nil {
		return nil, err
	}
	if *file != "" {
		f, err := os.Open(*file)
		if err != nil {
			return nil, fmt.Errorf("load: %w", err)
		}
		defer f.Close()
		dec := json.NewDecoder(f)
		dec.DisallowUnknownFields()
		if err := dec.Decode(c); err != nil {
			return nil, fmt.Errorf("load %s: %w", filepath.Base(*file), err)
		}
	}
	if s := getenv("APP_WORKERS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			return nil, fmt.Errorf("APP_WORKERS: %w", err)
		}
		c.Workers = n
	}
	fl.Visit(func(f *flag.Flag) {
		switch f.Name {
		case "addr":
			c.Addr = *addr
		case "workers":
			c.Workers = *workers
		}
	})
	for k, v := range labels {
		c.Labels[k] = v
	}
	return c, nil
}

func main() {
	dir, err := os.MkdirTemp("", "config")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	write := func(name, text string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			panic(err)
		}
		return p
	}
	good := write("good.json", `{"addr": ":9000", "timeout": "1m30s", "labels": {"zone": "a"}}`)
	typo := write("typo.json", `{"adr": ":9000"}`)
	kind := write("kind.json", `{"workers": "many"}`)
	span := write("span.json", `{"timeout": "soon"}`)
	cut := write("cut.json", `{"addr": ":90`)
	env := map[string]string{}
	for _, args := range [][]string{
		{}, {"-config", good}, {"-config", good, "-addr=:1", "-label", "a=b", "-label=zone=c", "-debug"},
		{"-config", typo}, {"-config", kind}, {"-config", span}, {"-config", cut},
		{"-config", filepath.Join(dir, "none.json")}, {"-workers", "x"}, {"-label", "x"}, {"-nope"}, {"-h"},
	} {
		c, err := load(args, func(k string) string { return env[k] })
		var pe *fs.PathError
		switch {
		case errors.As(err, &pe):
			fmt.Println("path error:", pe.Op, filepath.Base(pe.Path), pe.Err, errors.Is(err, fs.ErrNotExist))
		case errors.Is(err, flag.ErrHelp):
			fmt.Println("help")
		case err != nil:
			fmt.Println("error:", err)
		default:
			b, _ := json.Marshal(c)
			fmt.Println(string(b))
		}
	}
	for _, v := range []string{"7", "-", "99999999999999999999"} {
		env["APP_WORKERS"] = v
		c, err := load(nil, func(k string) string { return env[k] })
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Println(c.Workers)
	}
}
