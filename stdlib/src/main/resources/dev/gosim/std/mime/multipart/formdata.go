package multipart

import (
	"bytes"
	"errors"
	"io"
	"net/textproto"
	"os"
)

// ErrMessageTooLarge is returned for a form that has too much besides files.
var ErrMessageTooLarge = errors.New("multipart: message too large")

// A Form is what a form was filled in with.
type Form struct {
	Value map[string][]string
	File  map[string][]*FileHeader
}

// A FileHeader tells of a file in a form.
type FileHeader struct {
	Filename string
	Header   textproto.MIMEHeader
	Size     int64

	content []byte
	path    string // where it is if it is not in memory
}

// File is what a file in a form can do.
type File interface {
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Closer
}

type inMemory struct{ *bytes.Reader }

func (inMemory) Close() error { return nil }

// Open opens the file.
func (fh *FileHeader) Open() (File, error) {
	if fh.path != "" {
		return os.Open(fh.path)
	}
	return inMemory{bytes.NewReader(fh.content)}, nil
}

// RemoveAll removes the files that are not in memory.
func (f *Form) RemoveAll() error {
	var err error
	for _, list := range f.File {
		for _, fh := range list {
			if fh.path == "" {
				continue
			}
			if e := os.Remove(fh.path); e != nil && !errors.Is(e, os.ErrNotExist) && err == nil {
				err = e
			}
		}
	}
	return err
}

// What values may take beside maxMemory.
const valueMemory = 10 << 20

// What a part may have, and a header of one is counted with.
const mostParts, mostHeader = 1000, 100

// ReadForm reads a whole form. Files are kept in memory, up to maxMemory bytes in all, or else in
// the folder for temporary files.
func (r *Reader) ReadForm(maxMemory int64) (form *Form, err error) {
	form = &Form{Value: map[string][]string{}, File: map[string][]*FileHeader{}}
	defer func() {
		if err != nil {
			form.RemoveAll()
			form = nil
		}
	}()
	values := maxMemory + valueMemory
	for n := 0; ; n++ {
		p, err := r.NextPart()
		if err == io.EOF {
			return form, nil
		}
		if err != nil {
			return form, err
		}
		if n >= mostParts {
			return form, ErrMessageTooLarge
		}
		name := p.FormName()
		if name == "" {
			continue
		}
		if p.FileName() == "" && !p.hasFile() {
			text, err := io.ReadAll(io.LimitReader(p, values+1))
			if err != nil {
				return form, err
			}
			values -= int64(len(text)+len(name)) + mostHeader
			if values < 0 {
				return form, ErrMessageTooLarge
			}
			form.Value[name] = append(form.Value[name], string(text))
			continue
		}
		fh, err := p.file(&maxMemory)
		if err != nil {
			return form, err
		}
		form.File[name] = append(form.File[name], fh)
	}
}

func (p *Part) hasFile() bool {
	p.disposition()
	return p.Header.Get("Content-Type") == "application/octet-stream"
}

func (p *Part) file(memory *int64) (*FileHeader, error) {
	fh := &FileHeader{Filename: p.FileName(), Header: p.Header}
	start, err := io.ReadAll(io.LimitReader(p, max(*memory, 0)+1))
	if err != nil {
		return nil, err
	}
	if int64(len(start)) <= *memory {
		*memory -= int64(len(start))
		fh.content, fh.Size = start, int64(len(start))
		return fh, nil
	}
	f, err := os.CreateTemp("", "multipart-")
	if err != nil {
		return nil, err
	}
	fh.path = f.Name()
	fh.Size, err = io.Copy(f, io.MultiReader(bytes.NewReader(start), p))
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(fh.path)
	}
	return fh, err
}
