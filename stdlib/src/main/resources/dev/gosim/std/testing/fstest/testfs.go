package fstest

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing/iotest"
)

// TestFS walks through a file system, opens and reads what is there in several ways, and returns an error that tells
// where it does not behave as it should, or lacks one of the expected files; with none expected it has to be empty.
func TestFS(fsys fs.FS, expected ...string) error {
	if err := inspect(fsys, expected); err != nil {
		return err
	}
	i := slices.IndexFunc(expected, func(name string) bool { return strings.Contains(name, "/") })
	if i < 0 {
		return nil
	}
	// A part of it is a file system, too.
	dir, _, _ := strings.Cut(expected[i], "/")
	var below []string
	for _, name := range expected {
		if rest, ok := strings.CutPrefix(name, dir+"/"); ok {
			below = append(below, rest)
		}
	}
	part, err := fs.Sub(fsys, dir)
	if err != nil {
		return err
	}
	if err := inspect(part, below); err != nil {
		return fmt.Errorf("testing fs.Sub(fsys, %s): %w", dir, err)
	}
	return nil
}

// An inspector collects what is wrong with a file system, and which paths it has.
type inspector struct {
	fsys  fs.FS
	wrong []error
	seen  map[string]bool
}

// maxNamed is how many files are named that should not be there: of more, only the first maxNamedOfMany.
const (
	maxNamed       = 15
	maxNamedOfMany = 10
)

func inspect(fsys fs.FS, expected []string) error {
	in := &inspector{fsys: fsys, seen: make(map[string]bool)}
	in.folder(".")
	in.badNames(".", "Open", in.open)
	delete(in.seen, ".")
	if len(expected) == 0 && len(in.seen) > 0 {
		names := slices.Sorted(maps.Keys(in.seen))
		if len(names) > maxNamed {
			names = append(names[:maxNamedOfMany], "...")
		}
		in.report("expected empty file system but found files:\n%s", strings.Join(names, "\n"))
	}
	for _, name := range expected {
		if !in.seen[name] {
			in.report("expected but not found: %s", name)
		}
	}
	if in.wrong == nil {
		return nil
	}
	return fmt.Errorf("TestFS found errors:\n%w", errors.Join(in.wrong...))
}

func (in *inspector) report(format string, args ...any) {
	in.wrong = append(in.wrong, fmt.Errorf(format, args...))
}

// failed reports an error, if there is one, of what was done with a path.
func (in *inspector) failed(name, what string, err error) bool {
	if err != nil {
		in.report("%s: %s: %w", name, what, err)
	}
	return err != nil
}

// open opens a file for the error alone.
func (in *inspector) open(name string) error {
	f, err := in.fsys.Open(name)
	if err == nil {
		f.Close()
	}
	return err
}

// badNames checks that names which are no paths, though they look like that of a file, are refused.
func (in *inspector) badNames(name, what string, open func(string) error) {
	bad := []string{"/" + name, name + "/."}
	if name == "." {
		bad = append(bad, "/")
	}
	if first := strings.Index(name, "/"); first >= 0 {
		last := strings.LastIndex(name, "/")
		bad = append(bad, distorted(name, first)...)
		bad = append(bad, name[:first]+"/../"+name)
		bad = append(bad, distorted(name, last)...)
		bad = append(bad, name+"/../"+name[last+1:])
	}
	for _, b := range bad {
		if open(b) == nil {
			in.report("%s: %s(%s) succeeded, want error", name, what, b)
		}
	}
}

// distorted returns names with something else for the slash at that place.
func distorted(name string, at int) []string {
	head, tail := name[:at], name[at+1:]
	return []string{head + "//" + tail, head + "/./" + tail, head + `\` + tail}
}

// ---- folders ----

func (in *inspector) openFolder(dir string) fs.ReadDirFile {
	f, err := in.fsys.Open(dir)
	if in.failed(dir, "Open", err) {
		return nil
	}
	d, ok := f.(fs.ReadDirFile)
	if !ok {
		f.Close()
		in.report("%s: Open returned File type %T, not a fs.ReadDirFile", dir, f)
		return nil
	}
	return d
}

// folder checks a folder and all that is in it.
func (in *inspector) folder(dir string) {
	in.seen[dir] = true
	d := in.openFolder(dir)
	if d == nil {
		return
	}
	list, err := d.ReadDir(-1)
	if in.failed(dir, "ReadDir(-1)", err) {
		d.Close()
		return
	}
	for _, e := range list {
		in.child(dir, e)
	}
	if !in.atEnd(dir, d) {
		return
	}
	in.again(dir, list)
}

// child checks one entry of a folder.
func (in *inspector) child(dir string, e fs.DirEntry) {
	name := e.Name()
	problem := ""
	switch {
	case name == "" || name == "." || name == "..":
		problem = "child has invalid name"
	case strings.Contains(name, "/"):
		problem = "child name contains slash"
	case strings.Contains(name, `\`):
		problem = "child name contains backslash"
	}
	if problem != "" {
		in.report("%s: ReadDir: %s: %#q", dir, problem, name)
		return
	}
	if dir != "." {
		name = dir + "/" + name
	}
	in.stat(name, e)
	in.badNames(name, "Open", in.open)
	switch e.Type() {
	case fs.ModeDir:
		in.folder(name)
	case fs.ModeSymlink: // may lead back to here
		in.seen[name] = true
	default:
		in.file(name)
	}
}

// atEnd checks what a folder says that was read, and closes it.
func (in *inspector) atEnd(dir string, d fs.ReadDirFile) bool {
	if list, err := d.ReadDir(-1); len(list) > 0 || err != nil {
		d.Close()
		in.report("%s: ReadDir(-1) at EOF = %d entries, %w, wanted 0 entries, nil", dir, len(list), err)
		return false
	}
	if list, err := d.ReadDir(1); len(list) > 0 || err != io.EOF {
		d.Close()
		in.report("%s: ReadDir(1) at EOF = %d entries, %w, wanted 0 entries, EOF", dir, len(list), err)
		return false
	}
	in.failed(dir, "Close", d.Close())
	d.Close() // must do no harm
	return true
}

// again reads a folder in all the other ways and compares.
func (in *inspector) again(dir string, list []fs.DirEntry) {
	const first = "first Open+ReadDir(-1) vs "
	second := in.openFolder(dir)
	if second == nil {
		return
	}
	defer second.Close()
	other, err := second.ReadDir(-1)
	if in.failed(dir, "second Open+ReadDir(-1)", err) {
		return
	}
	in.compare(dir, first+"second Open+ReadDir(-1)", list, other)

	third := in.openFolder(dir)
	if third == nil {
		return
	}
	defer third.Close()
	other, ok := in.piecewise(dir, third)
	if !ok {
		return
	}
	in.compare(dir, first+"third Open+ReadDir(1,2) loop", list, other)

	if fsys, ok := in.fsys.(fs.ReadDirFS); ok {
		other, err := fsys.ReadDir(dir)
		if in.failed(dir, "fsys.ReadDir", err) {
			return
		}
		in.compare(dir, first+"fsys.ReadDir", list, other)
		in.sorted(dir, "fsys.ReadDir", other)
	}
	other, err = fs.ReadDir(in.fsys, dir)
	if in.failed(dir, "fs.ReadDir", err) {
		return
	}
	in.compare(dir, first+"fs.ReadDir", list, other)
	in.sorted(dir, "fs.ReadDir", other)
	if fsys, ok := in.fsys.(fs.GlobFS); ok {
		in.glob(fsys, dir, other)
	}
}

// piecewise reads one entry of a folder and then two at a time.
func (in *inspector) piecewise(dir string, d fs.ReadDirFile) (all []fs.DirEntry, ok bool) {
	for count := 1; ; {
		part, err := d.ReadDir(count)
		if len(part) > count {
			in.report("%s: third Open: ReadDir(%d) after %d: %d entries (too many)", dir, count, len(all), len(part))
			return nil, false
		}
		all = append(all, part...)
		switch {
		case err == io.EOF:
			return all, true
		case err != nil:
			in.report("%s: third Open: ReadDir(%d) after %d: %w", dir, count, len(all), err)
			return nil, false
		case len(all) > 0:
			count = 2
		}
	}
}

func (in *inspector) sorted(dir, what string, list []fs.DirEntry) {
	for i, e := range list[min(1, len(list)):] {
		if before := list[i].Name(); before >= e.Name() {
			in.report("%s: %s: list not sorted: %s before %s", dir, what, before, e.Name())
		}
	}
}

// A line of a comparison: an entry of the one list (-) or the other (+).
type line struct {
	name, sign, text string
}

// compare compares two lists of what is in a folder, whatever their order.
func (in *inspector) compare(dir, what string, list, other []fs.DirEntry) {
	missing := make(map[string]fs.DirEntry)
	for _, e := range list {
		missing[e.Name()] = e
		in.typeOf(dir, e)
	}
	var diff []line
	note := func(sign string, e fs.DirEntry) {
		text := entryText(e)
		diff = append(diff, line{strings.Fields(text)[0], sign, text})
	}
	for _, e := range other {
		was, ok := missing[e.Name()]
		if !ok {
			in.typeOf(dir, e)
			note("+", e)
			continue
		}
		if entryText(was) != entryText(e) {
			note("-", was)
			note("+", e)
		}
		delete(missing, e.Name())
	}
	for _, e := range missing {
		note("-", e)
	}
	if len(diff) == 0 {
		return
	}
	slices.SortFunc(diff, func(a, b line) int {
		return cmp.Or(strings.Compare(a.name, b.name), -strings.Compare(a.sign, b.sign))
	})
	var text []string
	for _, l := range diff {
		text = append(text, l.sign+" "+l.text)
	}
	in.report("%s: diff %s:\n\t%s", dir, what, strings.Join(text, "\n\t"))
}

// typeOf checks that an entry says of itself in both ways whether it is a folder.
func (in *inspector) typeOf(dir string, e fs.DirEntry) {
	bit := e.Type()&fs.ModeDir != 0
	if e.IsDir() && !bit {
		in.report("%s: ReadDir returned %s with IsDir() = true, Type() & ModeDir = 0", dir, e.Name())
	} else if bit && !e.IsDir() {
		in.report("%s: ReadDir returned %s with IsDir() = false, Type() & ModeDir = ModeDir", dir, e.Name())
	}
}

// ---- what is told of files ----

// typed is what entries and infos have in common.
func typed(name string, isDir bool, t fs.FileMode) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", name, isDir, t)
}

func entryText(e fs.DirEntry) string { return typed(e.Name(), e.IsDir(), e.Type()) }

func shortText(i fs.FileInfo) string { return typed(i.Name(), i.IsDir(), i.Mode().Type()) }

func longText(i fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Mode=%v Size=%d ModTime=%v", i.Name(), i.IsDir(), i.Mode(), i.Size(), i.ModTime())
}

// stat compares all that can be asked about a file with its entry in its folder.
func (in *inspector) stat(name string, e fs.DirEntry) {
	f, err := in.fsys.Open(name)
	if in.failed(name, "Open", err) {
		return
	}
	opened, err := f.Stat()
	f.Close()
	if in.failed(name, "Stat", err) {
		return
	}
	link := e.Type()&fs.ModeSymlink != 0 // then what was opened is something else
	entry, full := entryText(e), longText(opened)
	if short := shortText(opened); !link && entry != short {
		in.report("%s: mismatch:\n\tentry = %s\n\tfile.Stat() = %s", name, entry, short)
	}
	own, err := e.Info()
	if in.failed(name, "entry.Info", err) {
		return
	}
	if link {
		if short := shortText(own); entry != short {
			in.report("%s: mismatch\n\tentry = %s\n\tentry.Info() = %s\n", name, entry, short)
		}
	} else if text := longText(own); text != full {
		in.report("%s: mismatch:\n\tentry.Info() = %s\n\tfile.Stat() = %s\n", name, text, full)
	}

	info, err := fs.Stat(in.fsys, name)
	if in.failed(name, "fs.Stat", err) {
		return
	}
	in.same(name, "fs.Stat", info, full)
	if fsys, ok := in.fsys.(fs.StatFS); ok {
		info, err := fsys.Stat(name)
		if in.failed(name, "fsys.Stat", err) {
			return
		}
		in.same(name, "fsys.Stat", info, full)
	}
	if fsys, ok := in.fsys.(fs.ReadLinkFS); ok {
		info, err := fsys.Lstat(name)
		if err != nil {
			in.report("%s: fsys.Lstat: %v", name, err)
			return
		}
		if short := shortText(info); entry != short {
			in.report("%s: mismatch:\n\tentry = %s\n\tfsys.Lstat(...) = %s", name, entry, short)
		}
		if text, other := longText(own), longText(info); text != other {
			in.report("%s: mismatch:\n\tentry.Info() = %s\n\tfsys.Lstat(...) = %s\n", name, text, other)
		}
	}
}

func (in *inspector) same(name, what string, info fs.FileInfo, want string) {
	if text := longText(info); text != want {
		in.report("%s: %s(...) = %s\n\twant %s", name, what, text, want)
	}
}

// ---- files ----

// file reads a file in all ways.
func (in *inspector) file(name string) {
	in.seen[name] = true
	f, err := in.fsys.Open(name)
	if in.failed(name, "Open", err) {
		return
	}
	data, err := io.ReadAll(f)
	if in.failed(name, "Open+ReadAll", err) {
		f.Close()
		return
	}
	in.failed(name, "Close", f.Close())
	f.Close() // must do no harm

	if fsys, ok := in.fsys.(fs.ReadFileFS); ok && !in.readFile(fsys, name, data) {
		return
	}
	other, err := fs.ReadFile(in.fsys, name)
	if in.failed(name, "fs.ReadFile", err) {
		return
	}
	in.equal(name, "ReadAll vs fs.ReadFile", data, other)

	f, err = in.fsys.Open(name)
	if in.failed(name, "second Open", err) {
		return
	}
	defer f.Close()
	if err := iotest.TestReader(f, data); err != nil {
		in.report("%s: failed TestReader:\n\t%s", name, strings.ReplaceAll(err.Error(), "\n", "\n\t"))
	}
}

// readFile reads a file twice and spoils in between what was returned.
func (in *inspector) readFile(fsys fs.ReadFileFS, name string, data []byte) bool {
	got, err := fsys.ReadFile(name)
	if in.failed(name, "fsys.ReadFile", err) {
		return false
	}
	in.equal(name, "ReadAll vs fsys.ReadFile", data, got)
	for i := range got {
		got[i]++
	}
	got, err = fsys.ReadFile(name)
	if in.failed(name, "second call to fsys.ReadFile", err) {
		return false
	}
	in.equal(name, "Readall vs second fsys.ReadFile", data, got)
	in.badNames(name, "ReadFile", func(bad string) error {
		_, err := fsys.ReadFile(bad)
		return err
	})
	return true
}

func (in *inspector) equal(name, what string, want, got []byte) {
	if string(want) != string(got) {
		in.report("%s: %s: different data returned\n\t%q\n\t%q", name, what, want, got)
	}
}

// ---- patterns ----

// disguised returns a pattern that matches a path alone: its characters are written in five ways in turn.
func disguised(dir string) string {
	if dir == "." {
		return ""
	}
	ways := [...]string{"%c", "[%c]", "[%[1]c-%[1]c]", `[\%c]`, `[\%[1]c-\%[1]c]`}
	var b strings.Builder
	for i, elem := range strings.Split(dir, "/") {
		for j, r := range elem {
			way := ways[(i+j)%len(ways)]
			if strings.ContainsRune(`*?\[-`, r) {
				way = `\%c`
			}
			fmt.Fprintf(&b, way, r)
		}
		b.WriteByte('/')
	}
	return b.String()
}

// telling returns a letter that some of the names have and others have not; "a" if there is none.
func telling(list []fs.DirEntry) string {
	for c := 'a'; c <= 'z'; c++ {
		with := 0
		for _, e := range list {
			if strings.ContainsRune(e.Name(), c) {
				with++
			}
		}
		if 0 < with && with < len(list) {
			return string(c)
		}
	}
	return "a"
}

func (in *inspector) glob(fsys fs.GlobFS, dir string, list []fs.DirEntry) {
	prefix := disguised(dir)
	malformed := prefix + "nonexist/[]"
	if _, err := fsys.Glob(malformed); err == nil {
		in.report("%s: Glob(%#q): bad pattern not detected", dir, malformed)
	}
	letter := telling(list)
	pattern := prefix + "*" + letter + "*"
	var want []string
	for _, e := range list {
		if strings.Contains(e.Name(), letter) {
			want = append(want, path.Join(dir, e.Name()))
		}
	}
	got, err := fsys.Glob(pattern)
	if err != nil {
		in.report("%s: Glob(%#q): %w", dir, pattern, err)
		return
	}
	if slices.Equal(want, got) {
		return
	}
	if !slices.IsSorted(got) {
		in.report("%s: Glob(%#q): unsorted output:\n%s", dir, pattern, strings.Join(got, "\n"))
		slices.Sort(got)
	}
	in.report("%s: Glob(%#q): wrong output:\n%s", dir, pattern, strings.Join(differences(want, got), "\n"))
}

// differences merges two sorted lists into what only one of them has.
func differences(want, got []string) (out []string) {
	for len(want) > 0 || len(got) > 0 {
		side := 0
		switch {
		case len(want) == 0:
			side = 1
		case len(got) == 0:
			side = -1
		default:
			side = strings.Compare(want[0], got[0])
		}
		if side < 0 {
			out = append(out, "missing: "+want[0])
		} else if side > 0 {
			out = append(out, "extra: "+got[0])
		}
		if side <= 0 {
			want = want[1:]
		}
		if side >= 0 {
			got = got[1:]
		}
	}
	return out
}
