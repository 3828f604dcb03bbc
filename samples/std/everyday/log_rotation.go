// A log file that is rotated by size; the old ones are compressed in the background.
package main

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

type rotator struct {
	mu    sync.Mutex
	dir   string
	max   int64
	size  int64
	n     int
	f     *os.File
	packs sync.WaitGroup
	errs  chan error
}

func (r *rotator) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.f == nil || r.size+int64(len(p)) > r.max {
		if err := r.rotate(); err != nil {
			return 0, err
		}
	}
	n, err := r.f.Write(p)
	r.size += int64(n)
	return n, err
}

func (r *rotator) rotate() error {
	current := filepath.Join(r.dir, "app.log")
	if r.f != nil {
		if err := r.f.Close(); err != nil {
			return err
		}
		r.n++
		old := filepath.Join(r.dir, fmt.Sprintf("app.%03d.log", r.n))
		if err := os.Rename(current, old); err != nil {
			return err
		}
		r.packs.Go(func() {
			if err := pack(old); err != nil {
				r.errs <- err
			}
		})
	}
	f, err := os.OpenFile(current, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	r.f, r.size = f, 0
	return err
}

func pack(name string) (err error) {
	in, err := os.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(name + ".gz")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	zw := gzip.NewWriter(out)
	zw.Name = filepath.Base(name)
	if _, err := io.Copy(zw, in); err != nil {
		return err
	}
	if err := zw.Close(); err != nil {
		return err
	}
	return os.Remove(name)
}

func main() {
	dir, err := os.MkdirTemp("", "logs")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	r := &rotator{dir: dir, max: 200, errs: make(chan error, 100)}
	lg := log.New(r, "app: ", log.Lmsgprefix)
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := range 25 {
				lg.Printf("worker %d line %02d", w, i)
			}
		})
	}
	wg.Wait()
	r.packs.Wait()
	r.f.Close()
	entries, err := os.ReadDir(dir)
	if err != nil {
		panic(err)
	}
	var lines []string
	for _, e := range entries {
		info, _ := e.Info()
		path := filepath.Join(dir, e.Name())
		f, err := os.Open(path)
		if err != nil {
			panic(err)
		}
		var src io.Reader = f
		name := "-"
		if filepath.Ext(path) == ".gz" {
			zr, err := gzip.NewReader(f)
			if err != nil {
				panic(err)
			}
			name = zr.Name
			src = zr
		}
		b, err := io.ReadAll(src)
		f.Close()
		got := strings.Split(strings.TrimSpace(string(b)), "\n")
		lines = append(lines, got...)
		fmt.Println(e.Name(), name, info.Mode(), len(got), len(b) <= 200, err)
	}
	slices.Sort(lines)
	fmt.Println(len(lines), len(slices.Compact(lines)), lines[0], "|", lines[99])
	_, err = lg.Writer().Write([]byte("x"))
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), errors.Is(err, os.ErrClosed), pe.Op, pe.Err)
}
