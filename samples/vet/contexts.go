// Contexts as package context asks for, and otherwise.
package main

import (
	"context"
	"time"
)

type server struct {
	ctx  context.Context
	name string
}

type own struct{ context.Context }

type key struct{}

type name string

func late(id int, ctx context.Context) {}

func first(ctx context.Context, id int) {}

func noLint(id int, ctx context.Context) {} //nolint:ctxfirst

func (s *server) method(ctx context.Context) {}

func values(ctx context.Context) {
	ctx = context.WithValue(ctx, "user", 1)
	ctx = context.WithValue(ctx, 7, 1)
	ctx = context.WithValue(ctx, key{}, 1)
	ctx = context.WithValue(ctx, name("user"), 1)
	first(nil, 1)
	first(context.TODO(), 1)
	var p *int = nil
	_, _ = p, ctx
}

func cancels(ctx context.Context) {
	a, cancel := context.WithTimeout(ctx, time.Second)
	first(a, 1)
	cancel()
	b, cancelB := context.WithCancel(ctx)
	defer cancelB()
	first(b, 1)
	cancelB()
	c, cancelC := context.WithCancel(ctx)
	time.AfterFunc(time.Second, cancelC)
	first(c, 1)
	cancelC()
}

func main() {}
