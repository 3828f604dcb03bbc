package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key string
type intKey int

func (k intKey) String() string { return fmt.Sprintf("key#%d", int(k)) }

type unprintable struct{ n int }

const ms = time.Millisecond

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func main() {
	bg, todo := context.Background(), context.TODO()
	fmt.Println(bg, todo, bg.Err(), bg.Done() == nil, bg.Value("x"))
	_, has := bg.Deadline()
	fmt.Println(has)

	ctx, cancel := context.WithCancel(bg)
	fmt.Println(ctx, ctx.Err(), context.Cause(ctx))
	cancel()
	cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx), ctx.Err() == context.Canceled, errors.Is(ctx.Err(), context.Canceled))

	// Cancelling a parent cancels the children, not the other way round.
	parent, cancelParent := context.WithCancel(bg)
	child, cancelChild := context.WithCancel(parent)
	grand, cancelGrand := context.WithCancel(child)
	cancelGrand()
	fmt.Println(parent.Err(), child.Err(), grand.Err())
	sibling, cancelSibling := context.WithTimeout(parent, time.Hour)
	defer cancelSibling()
	cancelParent()
	fmt.Println(parent.Err(), child.Err(), sibling.Err())
	cancelChild()
	late, cancelLate := context.WithCancel(parent)
	fmt.Println(late.Err())
	cancelLate()

	tctx, cancelT := context.WithTimeout(bg, 10*ms)
	defer cancelT()
	_, has = tctx.Deadline()
	<-tctx.Done()
	fmt.Println(has, tctx.Err(), tctx.Err() == context.DeadlineExceeded, context.Cause(tctx))
	var te interface{ Timeout() bool }
	fmt.Println(errors.As(tctx.Err(), &te) && te.Timeout())
	past, cancelPast := context.WithDeadline(bg, time.Now().Add(-time.Second))
	defer cancelPast()
	fmt.Println(past.Err())
	short, cancelShort := context.WithTimeout(past, time.Hour)
	defer cancelShort()
	fmt.Println(short.Err())
	inner, cancelInner := context.WithDeadline(sibling, time.Now().Add(2*time.Hour))
	d1, _ := inner.Deadline()
	d2, _ := sibling.Deadline()
	fmt.Println(d1.Equal(d2))
	cancelInner()

	v := context.WithValue(bg, key("user"), "ann")
	v2 := context.WithValue(v, key("id"), 7)
	v3 := context.WithValue(v2, key("user"), "bob")
	fmt.Println(v2.Value(key("user")), v2.Value(key("id")), v3.Value(key("user")), v2.Value("user"), v.Value(key("id")))
	fmt.Println(v3)
	fmt.Println(context.WithValue(context.WithValue(todo, intKey(3), intKey(4)), "plain", unprintable{1}))
	fmt.Println(context.WithValue(bg, unprintable{2}, nil), context.WithoutCancel(v))
	wc, cancelWC := context.WithCancel(v)
	defer cancelWC()
	fmt.Println(wc)

	cause, cancelCause := context.WithCancelCause(bg)
	kid, cancelKid := context.WithCancel(cause)
	defer cancelKid()
	cancelCause(errors.New("disk full"))
	cancelCause(errors.New("ignored"))
	fmt.Println(cause.Err(), context.Cause(cause), kid.Err(), context.Cause(kid))
	nc, cancelNC := context.WithCancelCause(bg)
	cancelNC(nil)
	fmt.Println(context.Cause(nc))
	tc, cancelTC := context.WithTimeoutCause(bg, ms, errors.New("too slow"))
	defer cancelTC()
	<-tc.Done()
	fmt.Println(tc.Err(), context.Cause(tc))
	dc, cancelDC := context.WithDeadlineCause(bg, time.Now().Add(time.Hour), errors.New("unused"))
	cancelDC()
	fmt.Println(dc.Err(), context.Cause(dc))

	base, cancelBase := context.WithCancel(v)
	free := context.WithoutCancel(base)
	cancelBase()
	fmt.Println(free.Err(), free.Done() == nil, free.Value(key("user")), context.Cause(free))

	ran := make(chan string, 3)
	ac, cancelAC := context.WithCancel(bg)
	stop := context.AfterFunc(ac, func() { ran <- "after func" })
	stop2 := context.AfterFunc(ac, func() { ran <- "never" })
	fmt.Println(stop2(), stop2())
	cancelAC()
	fmt.Println(<-ran, stop(), len(ran))
	context.AfterFunc(ac, func() { ran <- "at once" })
	fmt.Println(<-ran)

	try(func() { _, _ = context.WithCancel(nil) })
	try(func() { _ = context.WithValue(bg, nil, 1) })
	try(func() { _ = context.WithValue(bg, []int{}, 1) })
	try(func() { _ = context.WithValue(nil, 1, 1) })
	try(func() { context.WithoutCancel(nil) })
	fmt.Println(context.Canceled, context.DeadlineExceeded)
	fmt.Printf("%T %T %T\n", context.Canceled, context.DeadlineExceeded, bg)
}
