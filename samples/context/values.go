// Values of a request travel with the context. Keys have a type of their own, so that
// packages cannot collide.
package main

import (
	"context"
	"fmt"
)

type ctxKey int

const (
	userKey ctxKey = iota
	traceKey
)

func WithUser(ctx context.Context, name string) context.Context {
	return context.WithValue(ctx, userKey, name)
}

func User(ctx context.Context) string {
	if name, ok := ctx.Value(userKey).(string); ok {
		return name
	}
	return "nobody"
}

func handle(ctx context.Context) {
	fmt.Printf("user %s, trace %v\n", User(ctx), ctx.Value(traceKey))
}

func main() {
	ctx := context.Background()
	handle(ctx)
	ctx = WithUser(ctx, "ann")
	handle(ctx)
	traced := context.WithValue(ctx, traceKey, "t-17")
	handle(WithUser(traced, "bob")) // the nearest value wins
	handle(traced)
	fmt.Println("the number 0 is not the key:", traced.Value(0))
}
