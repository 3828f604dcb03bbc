package reflect

import "strconv"

// ---- making types ----

func PointerTo(t Type) Type
func SliceOf(t Type) Type
func ArrayOf(length int, elem Type) Type
func ChanOf(dir ChanDir, t Type) Type

func FuncOf(in, out []Type, variadic bool) Type

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// structOf makes the type of parallel lists.
func structOf(names, pkgPaths []string, types []Type, tags []string, anonymous []bool) Type

func StructOf(fields []StructField) Type {
	n := len(fields)
	names, paths, tags := make([]string, n), make([]string, n), make([]string, n)
	types := make([]Type, n)
	anonymous := make([]bool, n)
	seen := map[string]bool{}
	pkgPath := ""
	for i, f := range fields {
		if f.Name == "" {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		}
		if !validName(f.Name) {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
		}
		if f.Type == nil {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		}
		if f.Anonymous && f.PkgPath != "" {
			panic("reflect.StructOf: field \"" + f.Name + "\" is anonymous but has PkgPath set")
		}
		if c := f.Name[0]; f.IsExported() && ('a' <= c && c <= 'z' || c == '_') {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		if f.PkgPath != "" && pkgPath != "" && pkgPath != f.PkgPath {
			panic("reflect.Struct: fields with different PkgPath " + pkgPath + " and " + f.PkgPath)
		}
		if f.PkgPath != "" {
			pkgPath = f.PkgPath
		}
		if f.Anonymous {
			embeddable(f, i, n)
		}
		if seen[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		seen[f.Name] = true
		names[i], paths[i], types[i] = f.Name, f.PkgPath, f.Type
		tags[i], anonymous[i] = string(f.Tag), f.Anonymous
	}
	return structOf(names, paths, types, tags, anonymous)
}

// embeddable panics if Go's StructOf does not know how to embed field i of n.
func embeddable(f StructField, i, n int) {
	t := f.Type
	if t.Kind() == Pointer {
		if k := t.Elem().Kind(); k == Pointer || k == Interface {
			panic("reflect.StructOf: illegal embedded field type " + t.String())
		}
	}
	if t.Kind() == Interface || t.NumMethod() == 0 {
		return
	}
	if i > 0 {
		panic("reflect: embedded type with methods not implemented if type is not first field")
	}
	if n > 1 && t.Kind() == Pointer {
		panic("reflect: embedded type with methods not implemented if there is more than one field")
	}
}

func validName(s string) bool {
	for i, c := range s {
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= 0x80
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}
