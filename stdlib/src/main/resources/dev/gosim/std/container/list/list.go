// Package list: a doubly linked list. Its root is an element that stands before the first and after
// the last one, so that the links make a ring.
package list

// An Element of a list.
type Element struct {
	next, prev *Element
	list       *List
	Value      any
}

// Next returns the element behind, or nil.
func (e *Element) Next() *Element { return e.inList(e.next) }

// Prev returns the element before, or nil.
func (e *Element) Prev() *Element { return e.inList(e.prev) }

func (e *Element) inList(other *Element) *Element {
	if e.list == nil || other == &e.list.root {
		return nil
	}
	return other
}

// A List is ready for use as it is.
type List struct {
	root Element
	len  int
}

// New returns an empty list.
func New() *List { return new(List).Init() }

// Init empties the list.
func (l *List) Init() *List {
	l.root.next = &l.root
	l.root.prev = &l.root
	l.len = 0
	return l
}

// Len returns the number of elements.
func (l *List) Len() int { return l.len }

// Front returns the first element, or nil.
func (l *List) Front() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.next
}

// Back returns the last element, or nil.
func (l *List) Back() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.prev
}

func (l *List) ready() *List {
	if l.root.next == nil {
		l.Init()
	}
	return l
}

// insert puts an element that is in no list behind another.
func (l *List) insert(e, at *Element) *Element {
	e.link(at)
	e.list = l
	l.len++
	return e
}

func (e *Element) link(at *Element) {
	e.prev = at
	e.next = at.next
	at.next.prev = e
	at.next = e
}

func (e *Element) unlink() {
	e.prev.next = e.next
	e.next.prev = e.prev
}

// move puts an element of the list behind another.
func (l *List) move(e, at *Element) {
	if e != at {
		e.unlink()
		e.link(at)
	}
}

// Remove takes an element out, if it is in the list, and returns its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		e.unlink()
		e.next, e.prev, e.list = nil, nil, nil
		l.len--
	}
	return e.Value
}

// PushFront adds a value before all.
func (l *List) PushFront(v any) *Element {
	l.ready()
	return l.insert(&Element{Value: v}, &l.root)
}

// PushBack adds a value after all.
func (l *List) PushBack(v any) *Element {
	l.ready()
	return l.insert(&Element{Value: v}, l.root.prev)
}

// InsertBefore adds a value before mark; nil if that is not in the list.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(&Element{Value: v}, mark.prev)
}

// InsertAfter adds a value behind mark; nil if that is not in the list.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(&Element{Value: v}, mark)
}

// MoveToFront makes an element of the list the first.
func (l *List) MoveToFront(e *Element) {
	if e.list == l && l.root.next != e {
		l.move(e, &l.root)
	}
}

// MoveToBack makes an element of the list the last.
func (l *List) MoveToBack(e *Element) {
	if e.list == l && l.root.prev != e {
		l.move(e, l.root.prev)
	}
}

// MoveBefore moves an element before mark, if both are in the list.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		l.move(e, mark.prev)
	}
}

// MoveAfter moves an element behind mark, if both are in the list.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		l.move(e, mark)
	}
}

// PushBackList adds the values of another list, or of this one, after all.
func (l *List) PushBackList(other *List) {
	l.ready()
	e := other.Front()
	for n := other.Len(); n > 0; n-- {
		l.insert(&Element{Value: e.Value}, l.root.prev)
		e = e.Next()
	}
}

// PushFrontList adds the values of another list, or of this one, before all.
func (l *List) PushFrontList(other *List) {
	l.ready()
	e := other.Back()
	for n := other.Len(); n > 0; n-- {
		l.insert(&Element{Value: e.Value}, &l.root)
		e = e.Prev()
	}
}
