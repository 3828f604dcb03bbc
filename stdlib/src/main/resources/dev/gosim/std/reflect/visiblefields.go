package reflect

import "iter"

func (t *rtype) FieldAlign() int

func (t *rtype) Field(i int) StructField {
	name, pkgPath, typ, tag, offset, anonymous := t.field(i)
	return StructField{name, pkgPath, typ, StructTag(tag), offset, []int{i}, anonymous}
}

func (t *rtype) Fields() iter.Seq[StructField] {
	t.noStruct("Fields")
	return func(yield func(StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) Ins() iter.Seq[Type] {
	if t.Kind() != Func {
		panic("reflect: Ins of non-func type " + t.String())
	}
	return func(yield func(Type) bool) {
		for i := range t.NumIn() {
			if !yield(t.In(i)) {
				return
			}
		}
	}
}

func (t *rtype) Outs() iter.Seq[Type] {
	if t.Kind() != Func {
		panic("reflect: Outs of non-func type " + t.String())
	}
	return func(yield func(Type) bool) {
		for i := range t.NumOut() {
			if !yield(t.Out(i)) {
				return
			}
		}
	}
}

func (t *rtype) FieldByIndex(index []int) (f StructField) {
	t.noStruct("FieldByIndex")
	f.Type = t
	for i, x := range index {
		at := f.Type
		if i > 0 && at.Kind() == Pointer && at.Elem().Kind() == Struct {
			at = at.Elem()
		}
		f = at.Field(x)
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.noStruct("FieldByName")
	if name == "" {
		return StructField{}, false
	}
	return t.find(func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.noStruct("FieldByNameFunc")
	return t.find(match)
}

// An embedding is a struct to search for a field, met count times at its depth.
type embedding struct {
	typ   *rtype
	index []int
	count int
}

// find searches depth after depth; two that match at one depth hide each other and all below.
func (t *rtype) find(match func(string) bool) (StructField, bool) {
	visited := map[*rtype]bool{}
	level := []*embedding{{t, nil, 1}}
	for len(level) > 0 {
		var found *StructField
		var next []*embedding
		for _, e := range level {
			if visited[e.typ] {
				continue
			}
			visited[e.typ] = true
			for i := range e.typ.NumField() {
				f := e.typ.Field(i)
				if match(f.Name) {
					if found != nil || e.count > 1 {
						return StructField{}, false
					}
					f.Index = append(append([]int(nil), e.index...), i)
					found = &f
				} else if found == nil && f.Anonymous {
					next = embed(next, f.Type, e, i)
				}
			}
		}
		if found != nil {
			return *found, true
		}
		level = next
	}
	return StructField{}, false
}

// embed notes the struct behind embedded field i of e for the next depth.
func embed(next []*embedding, t Type, e *embedding, i int) []*embedding {
	if t.Kind() == Pointer {
		t = t.Elem()
	}
	if t.Kind() != Struct {
		return next
	}
	for _, n := range next {
		if n.typ == t.common() {
			n.count++
			return next
		}
	}
	return append(next, &embedding{t.common(), append(append([]int(nil), e.index...), i), e.count})
}

// VisibleFields returns all the fields that a value of struct type t has, promoted ones too.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := &fieldWalk{byName: map[string]int{}, open: map[Type]bool{}}
	w.walk(t, nil)
	visible := w.fields[:0]
	for _, f := range w.fields {
		if f.Name != "" {
			visible = append(visible, f)
		}
	}
	return visible
}

// A fieldWalk collects fields; one that turns out to be hidden loses its name.
type fieldWalk struct {
	fields []StructField
	byName map[string]int
	open   map[Type]bool
}

func (w *fieldWalk) walk(t Type, index []int) {
	if w.open[t] {
		return
	}
	w.open[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		f.Index = append(append([]int(nil), index...), i)
		add := true
		if at, ok := w.byName[f.Name]; ok {
			old := &w.fields[at]
			if len(f.Index) == len(old.Index) {
				old.Name = ""
			}
			if len(f.Index) < len(old.Index) {
				old.Name = ""
			} else {
				add = false
			}
		}
		if add {
			w.byName[f.Name] = len(w.fields)
			w.fields = append(w.fields, f)
		}
		if f.Anonymous {
			e := f.Type
			if e.Kind() == Pointer {
				e = e.Elem()
			}
			if e.Kind() == Struct {
				w.walk(e, f.Index)
			}
		}
	}
	delete(w.open, t)
}
