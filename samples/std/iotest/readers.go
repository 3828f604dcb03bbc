// Readers and writers that behave badly.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"testing/iotest"
)

func show(name string, r io.Reader, size int) {
	fmt.Print(name, ":")
	for range 8 {
		p := make([]byte, size)
		n, err := r.Read(p)
		fmt.Printf(" %q %v;", p[:n], err)
		if err == io.EOF {
			break
		}
	}
	fmt.Println()
}

func main() {
	text := func() io.Reader { return strings.NewReader("abcdefg") }
	show("one", iotest.OneByteReader(text()), 3)
	show("none", iotest.OneByteReader(text()), 0)
	show("half", iotest.HalfReader(text()), 3)
	show("dataerr", iotest.DataErrReader(text()), 3)
	show("dataerr", iotest.DataErrReader(text()), 7)
	show("dataerr", iotest.DataErrReader(strings.NewReader("")), 3)
	show("timeout", iotest.TimeoutReader(text()), 3)
	show("err", iotest.ErrReader(errors.New("bad")), 3)
	show("both", iotest.DataErrReader(iotest.HalfReader(text())), 4)
	var b bytes.Buffer
	w := iotest.TruncateWriter(&b, 5)
	for _, s := range []string{"ab", "cdef", "gh"} {
		fmt.Println(w.Write([]byte(s)))
	}
	fmt.Println(b.String())
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	io.Copy(iotest.NewWriteLogger("w:", io.Discard), iotest.NewReadLogger("r:", strings.NewReader("xyz")))
	iotest.NewReadLogger("r2:", iotest.ErrReader(io.ErrUnexpectedEOF)).Read(make([]byte, 2))
	data, err := io.ReadAll(iotest.TimeoutReader(iotest.OneByteReader(text())))
	fmt.Printf("%s %v %v\n", data, err, errors.Is(err, iotest.ErrTimeout))
}
