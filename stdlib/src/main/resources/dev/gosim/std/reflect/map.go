package reflect

import "iter"

func MapOf(key, elem Type) Type

func (v Value) MapIndex(key Value) Value
func (v Value) MapKeys() []Value
func (v Value) SetMapIndex(key, elem Value)

// A MapIter is an iteration over a map.
type MapIter struct {
	m Value
	c *cursor
}

// A cursor is the place of an iteration; its contents are Java's.
type cursor struct{}

// newCursor begins an iteration over a map.
func (v Value) newCursor() *cursor

func (c *cursor) next() bool
func (c *cursor) ended() bool
func (c *cursor) key(v Value) Value
func (c *cursor) value(v Value) Value

func (v Value) MapRange() *MapIter {
	v.mustBe("MapRange", Map)
	return &MapIter{m: v}
}

func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if iter.c == nil {
		iter.c = iter.m.newCursor()
	} else if iter.c.ended() {
		panic("MapIter.Next called on exhausted iterator")
	}
	return iter.c.next()
}

// at is the cursor, which must be at an entry.
func (iter *MapIter) at(caller string) *cursor {
	if iter.c == nil {
		panic(caller + " called before Next")
	}
	if iter.c.ended() {
		panic(caller + " called on exhausted iterator")
	}
	return iter.c
}

func (iter *MapIter) Key() Value   { return iter.at("MapIter.Key").key(iter.m) }
func (iter *MapIter) Value() Value { return iter.at("MapIter.Value").value(iter.m) }

func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBe("MapRange", Map)
	}
	iter.m, iter.c = v, nil
}

func (v Value) SetIterKey(iter *MapIter) {
	v.setNamed("SetIterKey", iter.at("reflect: Value.SetIterKey").key(iter.m))
}

func (v Value) SetIterValue(iter *MapIter) {
	v.setNamed("SetIterValue", iter.at("reflect: Value.SetIterValue").value(iter.m))
}

// setNamed is Set for another method, whose name its panics have.
func (v Value) setNamed(method string, x Value)
