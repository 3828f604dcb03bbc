package iotest

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
)

// sipper reads one, two, three, one, ... bytes at a time, and says where a read failed.
type sipper struct {
	from io.Reader
	at   int
	size int
}

func (s *sipper) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	s.size = s.size%3 + 1
	got, err := s.from.Read(p[:min(s.size, len(p))])
	if err != nil && err != io.EOF {
		err = fmt.Errorf("Read(%d bytes at offset %d): %v", got, s.at, err)
	}
	s.at += got
	return got, err
}

// TestReader reads r in several ways, by Seek and ReadAt too where r has them, and returns an error that tells how
// it does not behave as a reader of content should.
func TestReader(r io.Reader, content []byte) error {
	if err := testReads(r, content); err != nil {
		return err
	}
	if seeker, ok := r.(io.ReadSeeker); ok {
		if err := testSeeks(seeker, content); err != nil {
			return err
		}
	}
	if at, ok := r.(io.ReaderAt); ok {
		return testReadsAt(at, content)
	}
	return nil
}

func testReads(r io.Reader, content []byte) error {
	if len(content) > 0 {
		if n, err := r.Read(nil); n != 0 || err != nil {
			return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
		}
	}
	all, err := io.ReadAll(&sipper{from: r})
	switch {
	case err != nil:
		return err
	case !bytes.Equal(all, content):
		return fmt.Errorf("ReadAll(small amounts) = %q\n\twant %q", all, content)
	}
	if n, err := r.Read(make([]byte, 10)); n != 0 || err != io.EOF {
		return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
	}
	return nil
}

// seekTest is a reader whose offset is moved about.
type seekTest struct {
	r       io.ReadSeeker
	content []byte
}

// seek moves, by a text as reports have it; from is how the place before is called there.
func (t seekTest) seek(move string, whence int, from string, want int) error {
	offset, err := strconv.Atoi(move)
	if err != nil {
		return err
	}
	got, err := t.r.Seek(int64(offset), whence)
	if got == int64(want) && err == nil {
		return nil
	}
	if move == "-1" && from == "EOF" { // Go's report has this one negated
		got = -got
	}
	return fmt.Errorf("Seek(%s, %d) from %s = %d, %v, want %d, nil", move, whence, from, got, err, want)
}

// rest reads to the end from an offset, where the reader should be.
func (t seekTest) rest(r io.Reader, offset int) error {
	got, err := io.ReadAll(r)
	if err != nil {
		return fmt.Errorf("ReadAll from offset %d: %v", offset, err)
	}
	if want := t.content[offset:]; !bytes.Equal(got, want) {
		return fmt.Errorf("ReadAll from offset %d = %q\n\twant %q", offset, got, want)
	}
	return nil
}

func testSeeks(r io.ReadSeeker, content []byte) error {
	t := seekTest{r, content}
	size := len(content)
	third := strconv.Itoa(-size / 3)
	late := size - size/3
	early := late / 2

	steps := []func() error{func() error { return t.seek("0", io.SeekCurrent, "EOF", size) }}
	if late > 0 {
		steps = append(steps,
			func() error { return t.seek("-1", io.SeekCurrent, "EOF", size-1) },
			func() error { return t.seek(third, io.SeekCurrent, strconv.Itoa(size-1), late-1) },
			func() error { return t.seek("+1", io.SeekCurrent, strconv.Itoa(late-1), late) })
	}
	steps = append(steps,
		func() error { return t.seek("0", io.SeekCurrent, strconv.Itoa(late), late) },
		func() error { return t.rest(&sipper{from: r}, late) },
		func() error { return t.seek(strconv.Itoa(early), io.SeekStart, "EOF", early) },
		func() error { return t.seek(third, io.SeekEnd, strconv.Itoa(early), late) },
		func() error { return t.rest(&sipper{from: r}, late) },
		func() error { return t.seek(strconv.Itoa(early), io.SeekStart, "EOF", early) },
		func() error { return t.rest(r, early) })
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// blank is what a buffer holds before a read, so that bytes which were not read are seen.
const blank = 0xfe

func testReadsAt(r io.ReaderAt, content []byte) error {
	size := len(content)
	buf := bytes.Repeat([]byte{blank}, size+1)

	n, err := r.ReadAt(buf[:size], 0)
	if n != size || err != nil && err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, nil or EOF", size, n, err, size)
	}
	if !bytes.Equal(buf[:size], content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, buf[:size], content)
	}
	if n, err = r.ReadAt(buf[:1], int64(size)); n != 0 || err != io.EOF {
		return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 0, EOF", size, n, err)
	}

	buf = bytes.Repeat([]byte{blank}, size+1)
	if n, err = r.ReadAt(buf, 0); n != size || err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, EOF", size+1, n, err, size)
	}
	if !bytes.Equal(buf[:size], content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, buf[:size], content)
	}
	return testBytesAt(r, content)
}

// testBytesAt reads each byte by itself.
func testBytesAt(r io.ReaderAt, content []byte) error {
	for i, want := range content {
		allowed, last := "nil", i == len(content)-1
		if last {
			allowed = "nil or EOF"
		}
		one := []byte{blank}
		n, err := r.ReadAt(one, int64(i))
		if n != 1 || err != nil && !(last && err == io.EOF) {
			return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 1, %s", i, n, err, allowed)
		}
		if one[0] != want {
			return fmt.Errorf("ReadAt(1, %d) = %q want %q", i, one, content[i:i+1])
		}
	}
	return nil
}
