package http

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"mime/multipart"
	"net/textproto"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ---- files ----

// A FileSystem is where a FileServer finds files; names begin with a slash.
type FileSystem interface {
	Open(name string) (File, error)
}

// A File is what a FileSystem opens.
type File interface {
	io.Closer
	io.Reader
	io.Seeker
	Readdir(count int) ([]fs.FileInfo, error)
	Stat() (fs.FileInfo, error)
}

// A Dir is a folder of the machine as a FileSystem; the empty one is the working folder.
type Dir string

var errUnsafePath = errors.New("http: invalid or unsafe file path")

// Open opens a file below the folder.
func (d Dir) Open(name string) (File, error) {
	below := path.Clean("/" + name)[1:]
	if below == "" {
		below = "."
	}
	local, err := filepath.Localize(below)
	if err != nil {
		return nil, errUnsafePath
	}
	dir := string(d)
	if dir == "" {
		dir = "."
	}
	full := filepath.Join(dir, local)
	f, err := os.Open(full)
	if err != nil {
		return nil, openError(err, full, os.Stat)
	}
	return f, nil
}

// openError makes "not found" of what has a file where a folder should be.
func openError(err error, name string, stat func(string) (fs.FileInfo, error)) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return err
	}
	for i := 1; i <= len(name); i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		info, e := stat(name[:i])
		if e != nil {
			return err
		}
		if !info.IsDir() {
			return fs.ErrNotExist
		}
	}
	return err
}

// FS makes a FileSystem of an fs.FS, whose files must be able to seek.
func FS(fsys fs.FS) FileSystem { return ioFS{fsys} }

type ioFS struct{ fsys fs.FS }

func (f ioFS) Open(name string) (File, error) {
	name = strings.TrimPrefix(name, "/")
	if name == "" {
		name = "."
	}
	file, err := f.fsys.Open(name)
	if err != nil {
		return nil, openError(err, name, func(p string) (fs.FileInfo, error) { return fs.Stat(f.fsys, p) })
	}
	return ioFile{file}, nil
}

type ioFile struct{ fs.File }

func (f ioFile) Seek(offset int64, whence int) (int64, error) {
	if s, ok := f.File.(io.Seeker); ok {
		return s.Seek(offset, whence)
	}
	return 0, errors.New("io.File missing Seek method")
}

func (f ioFile) ReadDir(count int) ([]fs.DirEntry, error) {
	if d, ok := f.File.(fs.ReadDirFile); ok {
		return d.ReadDir(count)
	}
	return nil, errors.New("io.File directory missing ReadDir method")
}

func (f ioFile) Readdir(count int) ([]fs.FileInfo, error) {
	entries, err := f.ReadDir(count)
	var list []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			list = append(list, info)
		}
	}
	return list, err
}

// FileServer serves the files of a system by the paths of requests; the page of a folder is its
// index.html, or a list.
func FileServer(root FileSystem) Handler { return &fileServer{root} }

// FileServerFS is FileServer of an fs.FS.
func FileServerFS(root fs.FS) Handler { return FileServer(FS(root)) }

type fileServer struct{ root FileSystem }

func (s *fileServer) ServeHTTP(w ResponseWriter, r *Request) {
	if !strings.HasPrefix(r.URL.Path, "/") {
		r.URL.Path = "/" + r.URL.Path
	}
	serveFile(w, r, s.root, path.Clean(r.URL.Path), true)
}

// ServeFile answers with a file or folder of the machine.
func ServeFile(w ResponseWriter, r *Request, name string) {
	if climbs(w, r) {
		return
	}
	dir, file := filepath.Split(name)
	serveFile(w, r, Dir(dir), file, false)
}

// ServeFileFS answers with a file of an fs.FS.
func ServeFileFS(w ResponseWriter, r *Request, fsys fs.FS, name string) {
	if !climbs(w, r) {
		serveFile(w, r, FS(fsys), name, false)
	}
}

// climbs refuses paths with "..", for programs that join them to a folder's name.
func climbs(w ResponseWriter, r *Request) bool {
	parts := strings.FieldsFunc(r.URL.Path, func(c rune) bool { return c == '/' || c == '\\' })
	if slices.Contains(parts, "..") {
		fileError(w, "invalid URL path", StatusBadRequest)
		return true
	}
	return false
}

// fileError is Error without what was said of the file.
func fileError(w ResponseWriter, text string, code int) {
	for _, key := range []string{"Cache-Control", "Content-Encoding", "Etag", "Last-Modified"} {
		w.Header().Del(key)
	}
	Error(w, text, code)
}

func openFailed(w ResponseWriter, err error) {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, errUnsafePath):
		fileError(w, "404 page not found", StatusNotFound)
	case errors.Is(err, fs.ErrPermission):
		fileError(w, "403 Forbidden", StatusForbidden)
	default:
		fileError(w, "500 Internal Server Error", StatusInternalServerError)
	}
}

const indexPage = "/index.html"

func serveFile(w ResponseWriter, r *Request, system FileSystem, name string, clean bool) {
	at := r.URL.Path
	if strings.HasSuffix(at, indexPage) {
		moved(w, r, "./")
		return
	}
	f, info, err := openInfo(system, name)
	if err != nil {
		openFailed(w, err)
		return
	}
	defer func() { f.Close() }()
	slash := strings.HasSuffix(at, "/")
	switch {
	case info.IsDir() && !slash:
		moved(w, r, path.Base(at)+"/")
		return
	case clean && !info.IsDir() && slash:
		base := path.Base(at)
		if base == "/" || base == "." {
			fileError(w, "http: attempting to traverse a non-directory", StatusInternalServerError)
			return
		}
		moved(w, r, "../"+base)
		return
	}
	if info.IsDir() {
		index, indexInfo, err := openInfo(system, strings.TrimSuffix(name, "/")+indexPage)
		if err != nil {
			serveList(w, r, f, info.ModTime())
			return
		}
		f.Close()
		f, info = index, indexInfo
	}
	if info.IsDir() {
		serveList(w, r, f, info.ModTime())
		return
	}
	serveContent(w, r, info.Name(), info.ModTime(), info.Size(), f)
}

func openInfo(system FileSystem, name string) (File, fs.FileInfo, error) {
	f, err := system.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

// moved sends the client to another path, as seen from here.
func moved(w ResponseWriter, r *Request, to string) {
	if q := r.URL.RawQuery; q != "" {
		to += "?" + q
	}
	w.Header().Set("Location", to)
	w.WriteHeader(StatusMovedPermanently)
}

var htmlText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// serveList answers with the names in a folder.
func serveList(w ResponseWriter, r *Request, f File, modified time.Time) {
	if r.since(modified) == refused {
		notModified(w)
		return
	}
	lastModified(w, modified)
	var names []string
	var err error
	add := func(name string, dir bool) {
		if dir {
			name += "/"
		}
		names = append(names, name)
	}
	if d, ok := f.(fs.ReadDirFile); ok {
		var list []fs.DirEntry
		list, err = d.ReadDir(-1)
		for _, e := range list {
			add(e.Name(), e.IsDir())
		}
	} else {
		var list []fs.FileInfo
		list, err = f.Readdir(-1)
		for _, e := range list {
			add(e.Name(), e.IsDir())
		}
	}
	if err != nil {
		Error(w, "Error reading directory", StatusInternalServerError)
		return
	}
	slices.SortFunc(names, func(a, b string) int {
		return strings.Compare(strings.TrimSuffix(a, "/"), strings.TrimSuffix(b, "/"))
	})
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	io.WriteString(w, "<!doctype html>\n<meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n")
	for _, name := range names {
		link := url.URL{Path: name}
		fmt.Fprintf(w, "<a href=\"%s\">%s</a>\n", link.String(), htmlText.Replace(name))
	}
	io.WriteString(w, "</pre>\n")
}

// ---- contents ----

// ServeContent answers with what can be read and looked through, as a file is served: with parts of
// it, or not at all where the client has it already.
func ServeContent(w ResponseWriter, req *Request, name string, modtime time.Time, content io.ReadSeeker) {
	size, err := content.Seek(0, io.SeekEnd)
	if err == nil {
		_, err = content.Seek(0, io.SeekStart)
	}
	if err != nil {
		size = -1
	}
	serveContent(w, req, name, modtime, size, content)
}

func serveContent(w ResponseWriter, r *Request, name string, modtime time.Time, size int64, content io.ReadSeeker) {
	lastModified(w, modtime)
	answered, wanted := r.preconditions(w, modtime)
	if answered {
		return
	}
	kind, err := contentType(w.Header(), name, content)
	if err == nil && size < 0 {
		err = errors.New("seeker can't seek")
	}
	if err != nil {
		fileError(w, err.Error(), StatusInternalServerError)
		return
	}
	ranges, err := parseRange(wanted, size)
	if err == errNoOverlap && size == 0 {
		ranges, err = nil, nil
	}
	if err != nil {
		if err == errNoOverlap {
			w.Header().Set("Content-Range", fmt.Sprintf("bytes */%d", size))
		}
		fileError(w, err.Error(), StatusRequestedRangeNotSatisfiable)
		return
	}
	var total int64
	for _, ra := range ranges {
		total += ra.length
	}
	if total > size {
		ranges = nil // who asks for everything several times gets it once
	}
	code, length, from := StatusOK, size, io.Reader(content)
	switch len(ranges) {
	case 0:
	case 1:
		if _, err := content.Seek(ranges[0].start, io.SeekStart); err != nil {
			fileError(w, err.Error(), StatusRequestedRangeNotSatisfiable)
			return
		}
		code, length = StatusPartialContent, ranges[0].length
		w.Header().Set("Content-Range", ranges[0].text(size))
	default:
		code = StatusPartialContent
		pr, pw := io.Pipe()
		defer pr.Close()
		mw := multipart.NewWriter(pw)
		w.Header().Set("Content-Type", "multipart/byteranges; boundary="+mw.Boundary())
		length, from = total+framing(ranges, kind, size), pr
		go sendRanges(mw, pw, ranges, kind, size, content)
	}
	w.Header().Set("Accept-Ranges", "bytes")
	if len(ranges) > 0 || w.Header().Get("Content-Encoding") == "" {
		w.Header().Set("Content-Length", strconv.FormatInt(length, 10))
	}
	w.WriteHeader(code)
	if r.Method != MethodHead {
		io.CopyN(w, from, length)
	}
}

// contentType sets the type by the name, or by what the content begins with.
func contentType(h Header, name string, content io.ReadSeeker) (string, error) {
	if list, ok := h["Content-Type"]; ok {
		return strings.Join(list[:min(len(list), 1)], ""), nil
	}
	kind := mime.TypeByExtension(filepath.Ext(name))
	if kind == "" {
		var start [512]byte
		n, _ := io.ReadFull(content, start[:])
		kind = DetectContentType(start[:n])
		if _, err := content.Seek(0, io.SeekStart); err != nil {
			return "", errors.New("seeker can't seek")
		}
	}
	h.Set("Content-Type", kind)
	return kind, nil
}

// A byteRange is a part that is asked for.
type byteRange struct{ start, length int64 }

func (r byteRange) text(size int64) string {
	return fmt.Sprintf("bytes %d-%d/%d", r.start, r.start+r.length-1, size)
}

func (r byteRange) header(kind string, size int64) textproto.MIMEHeader {
	return textproto.MIMEHeader{"Content-Range": {r.text(size)}, "Content-Type": {kind}}
}

// framing is how many bytes stand around the ranges.
func framing(ranges []byteRange, kind string, size int64) int64 {
	var n counter
	mw := multipart.NewWriter(&n)
	for _, ra := range ranges {
		mw.CreatePart(ra.header(kind, size))
	}
	mw.Close()
	return int64(n)
}

type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

func sendRanges(mw *multipart.Writer, pw *io.PipeWriter, ranges []byteRange, kind string, size int64, content io.ReadSeeker) {
	for _, ra := range ranges {
		part, err := mw.CreatePart(ra.header(kind, size))
		if err == nil {
			_, err = content.Seek(ra.start, io.SeekStart)
		}
		if err == nil {
			_, err = io.CopyN(part, content, ra.length)
		}
		if err != nil {
			pw.CloseWithError(err)
			return
		}
	}
	mw.Close()
	pw.Close()
}

var (
	errNoOverlap = errors.New("invalid range: failed to overlap")
	errRange     = errors.New("invalid range")
)

// parseRange reads "bytes=0-9,-5".
func parseRange(s string, size int64) ([]byteRange, error) {
	if s == "" {
		return nil, nil
	}
	list, ok := strings.CutPrefix(s, "bytes=")
	if !ok {
		return nil, errRange
	}
	var ranges []byteRange
	outside := false
	for text := range strings.SplitSeq(list, ",") {
		text = textproto.TrimString(text)
		if text == "" {
			continue
		}
		first, last, ok := strings.Cut(text, "-")
		if !ok {
			return nil, errRange
		}
		ra, err := oneRange(textproto.TrimString(first), textproto.TrimString(last), size)
		if err == errNoOverlap {
			outside = true
			continue
		}
		if err != nil {
			return nil, err
		}
		ranges = append(ranges, ra)
	}
	if outside && len(ranges) == 0 {
		return nil, errNoOverlap
	}
	return ranges, nil
}

func oneRange(first, last string, size int64) (byteRange, error) {
	number := func(s string) (int64, error) {
		n, err := strconv.ParseUint(s, 10, 63)
		if err != nil {
			return 0, errRange
		}
		return int64(n), nil
	}
	if first == "" {
		n, err := number(last)
		n = min(n, size)
		return byteRange{size - n, n}, err
	}
	start, err := number(first)
	if err != nil {
		return byteRange{}, err
	}
	if start >= size {
		return byteRange{}, errNoOverlap
	}
	end := size - 1
	if last != "" {
		if end, err = number(last); err != nil || end < start {
			return byteRange{}, errRange
		}
		end = min(end, size-1)
	}
	return byteRange{start, end - start + 1}, nil
}
