// Package tabwriter aligns columns of text (elastic tabstops): the cells of adjacent lines that end in tabs form a
// column, which is as wide as its widest cell.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

// A cell is a piece of text; its terminator is not part of it.
type cell struct {
	size  int  // bytes
	width int  // runes that are seen
	tab   bool // it ended in a horizontal tab
}

// A Writer collects lines until the width of their columns is known.
type Writer struct {
	output   io.Writer
	minWidth int
	tabWidth int
	padding  int
	pad      byte
	flags    uint

	text   []byte // of all lines
	seen   int    // how much of text counts in cell.width
	cell   cell   // not yet ended
	escape byte   // what ends the escaped text that was begun, or 0
	lines  [][]cell
	widths []int // of the columns of the block that is being written
	out    []byte
}

// How text is treated.
const (
	FilterHTML uint = 1 << iota
	StripEscape
	AlignRight
	DiscardEmptyColumns
	TabIndent
	Debug
)

// Escape begins and ends text that is passed unchanged.
const Escape = '\xff'

// NewWriter returns a Writer with these parameters.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets the parameters; a padding of tabs is aligned left.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	b.output, b.minWidth, b.tabWidth, b.padding, b.pad, b.flags = output, minwidth, tabwidth, padding, padchar, flags
	if padchar == '\t' {
		b.flags &^= AlignRight
	}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.text, b.seen, b.cell, b.escape, b.widths = b.text[:0], 0, cell{}, 0, b.widths[:0]
	b.lines = append(b.lines[:0], nil)
}

func (b *Writer) has(flag uint) bool { return b.flags&flag != 0 }

func (b *Writer) add(p []byte) {
	b.text = append(b.text, p...)
	b.cell.size += len(p)
}

// count takes the runes added since into the cell's width.
func (b *Writer) count() {
	b.cell.width += utf8.RuneCount(b.text[b.seen:])
	b.seen = len(b.text)
}

func (b *Writer) endEscape() {
	switch b.escape {
	case Escape:
		b.count()
		if !b.has(StripEscape) {
			b.cell.width -= 2
		}
	case ';':
		b.cell.width++ // an entity is a character, a tag none
	}
	b.seen = len(b.text)
	b.escape = 0
}

// endCell returns the number of cells the line has now.
func (b *Writer) endCell(tab bool) int {
	b.cell.tab = tab
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], b.cell)
	b.cell = cell{}
	return len(b.lines[last])
}

// Write takes text and writes what is complete.
func (b *Writer) Write(buf []byte) (n int, err error) {
	from := 0
	for i, c := range buf {
		if b.escape != 0 {
			if c == b.escape {
				end := i + 1
				if c == Escape && b.has(StripEscape) {
					end = i
				}
				b.add(buf[from:end])
				from = i + 1
				b.endEscape()
			}
			continue
		}
		switch c {
		case '\t', '\v', '\n', '\f':
			b.add(buf[from:i])
			b.count()
			from = i + 1
			cells := b.endCell(c == '\t')
			if c == '\t' || c == '\v' {
				continue
			}
			b.lines = append(b.lines, nil)
			if c == '\f' || cells == 1 {
				// No column goes on behind this line.
				b.flush()
				if c == '\f' && b.has(Debug) {
					b.out = append(b.out, "---\n"...)
				}
				if err := b.send(); err != nil {
					return from, err
				}
			}
		case Escape:
			b.add(buf[from:i])
			b.count()
			from = i
			if b.has(StripEscape) {
				from++
			}
			b.escape = Escape
		case '<', '&':
			if b.has(FilterHTML) {
				b.add(buf[from:i])
				b.count()
				from = i
				b.escape = '>'
				if c == '&' {
					b.escape = ';'
				}
			}
		}
	}
	b.add(buf[from:])
	return len(buf), nil
}

// Flush writes all; it is to be called after the last Write.
func (b *Writer) Flush() error {
	b.flush()
	return b.send()
}

func (b *Writer) send() error {
	if len(b.out) == 0 {
		return nil
	}
	n, err := b.output.Write(b.out)
	if err == nil && n < len(b.out) {
		err = io.ErrShortWrite
	}
	b.out = b.out[:0]
	return err
}

func (b *Writer) flush() {
	if b.cell.size > 0 {
		if b.escape != 0 {
			b.endEscape()
		}
		b.count()
		b.endCell(false)
	}
	b.format(0, 0, len(b.lines))
	b.reset()
}

// format writes lines, whose text begins at pos, with the widths of the columns on the left of this one, and
// returns where the text behind them begins.
func (b *Writer) format(pos, from, to int) int {
	column := len(b.widths)
	for i := from; i < to; i++ {
		if column >= len(b.lines[i])-1 {
			continue
		}
		// Here begins a block of lines with a cell in this column.
		pos = b.write(pos, from, i)
		from = i
		width, empty := b.minWidth, true
		for ; i < to && column < len(b.lines[i])-1; i++ {
			c := b.lines[i][column]
			width = max(width, c.width+b.padding)
			empty = empty && c.width == 0 && !c.tab
		}
		if empty && b.has(DiscardEmptyColumns) {
			width = 0
		}
		b.widths = append(b.widths, width)
		pos = b.format(pos, from, i)
		b.widths = b.widths[:column]
		from = i
	}
	return b.write(pos, from, to)
}

func (b *Writer) write(pos, from, to int) int {
	for i := from; i < to; i++ {
		indent := b.has(TabIndent)
		for j, c := range b.lines[i] {
			if j > 0 && b.has(Debug) {
				b.out = append(b.out, '|')
			}
			if c.size > 0 {
				indent = false
			}
			padded := j < len(b.widths)
			if padded && c.size > 0 && b.has(AlignRight) {
				b.padTo(c.width, b.widths[j], false)
			}
			b.out = append(b.out, b.text[pos:pos+c.size]...)
			pos += c.size
			if padded && (c.size == 0 || !b.has(AlignRight)) {
				b.padTo(c.width, b.widths[j], indent)
			}
		}
		if i+1 < len(b.lines) {
			b.out = append(b.out, '\n')
		}
	}
	return pos
}

// padTo fills a cell up; tabs go to the next multiple of their width.
func (b *Writer) padTo(width, cell int, tabs bool) {
	if b.pad != '\t' && !tabs {
		for ; width < cell; width++ {
			b.out = append(b.out, b.pad)
		}
		return
	}
	if b.tabWidth == 0 {
		return
	}
	cell = (cell + b.tabWidth - 1) / b.tabWidth * b.tabWidth
	for n := (cell - width + b.tabWidth - 1) / b.tabWidth; n > 0; n-- {
		b.out = append(b.out, '\t')
	}
}
