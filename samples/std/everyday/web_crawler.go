// A crawler over a web that is a map: depth, a limit per host, each page once, robots, errors, and a report.
package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
	"golang.org/x/sync/singleflight"
)

type page struct {
	links  []string
	status int
}

var web = map[string]page{
	"http://a.example/":           {links: []string{"/about", "docs/", "http://b.example/x?q=1#top", "mailto:me@a.example", "//c.example", "http://%zz/"}},
	"http://a.example/about":      {links: []string{"/", "./about", "../about#team", "secret/plans"}},
	"http://a.example/docs/":      {links: []string{"guide", "../docs/guide", "deep/"}},
	"http://a.example/docs/guide": {links: []string{"/missing", "deep/"}},
	"http://a.example/docs/deep/": {links: []string{"deeper/"}},
	"http://b.example/x?q=1":      {links: []string{"http://a.example/", "x?q=2", "http://b.example:80/err"}},
	"http://b.example/x?q=2":      {},
	"http://b.example:80/err":     {status: 500},
	"http://c.example":            {links: []string{"http://a.example/docs/../about"}},
}

type statusError int

func (e statusError) Error() string { return fmt.Sprint("status ", int(e)) }

type crawler struct {
	group   singleflight.Group
	fetches atomic.Int32
	active  atomic.Int32
	most    atomic.Int32

	mu    sync.Mutex
	hosts map[string]*semaphore.Weighted
	seen  map[string]int
	errs  map[string]error
}

func (c *crawler) fetch(ctx context.Context, u *url.URL) (page, error) {
	c.mu.Lock()
	sem := c.hosts[u.Host]
	if sem == nil {
		sem = semaphore.NewWeighted(2)
		c.hosts[u.Host] = sem
	}
	c.mu.Unlock()
	v, err, _ := c.group.Do(u.String(), func() (any, error) {
		if err := sem.Acquire(ctx, 1); err != nil {
			return nil, err
		}
		defer sem.Release(1)
		n := c.active.Add(1)
		for old := c.most.Load(); n > old && !c.most.CompareAndSwap(old, n); old = c.most.Load() {
		}
		defer c.active.Add(-1)
		c.fetches.Add(1)
		if ok, _ := path.Match("/*/plans", u.Path); ok {
			return nil, errors.New("robots stay out")
		}
		p, ok := web[u.String()]
		switch {
		case !ok:
			return nil, statusError(404)
		case p.status != 0:
			return nil, statusError(p.status)
		}
		return p, nil
	})
	if err != nil {
		return page{}, err
	}
	return v.(page), nil
}

func (c *crawler) crawl(ctx context.Context, g *errgroup.Group, u *url.URL, depth int) {
	u.Fragment = ""
	key := u.String()
	c.mu.Lock()
	old, again := c.seen[key]
	if again && old >= depth || depth == 0 {
		c.mu.Unlock()
		return
	}
	c.seen[key] = depth
	c.mu.Unlock()
	g.Go(func() error {
		p, err := c.fetch(ctx, u)
		if err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			c.mu.Lock()
			c.errs[key] = err
			c.mu.Unlock()
			return nil
		}
		for _, l := range p.links {
			next, err := u.Parse(l)
			if err != nil || next.Scheme != "http" {
				c.mu.Lock()
				c.errs[key+" -> "+l] = errors.Join(errors.New("skipped"), err)
				c.mu.Unlock()
				continue
			}
			c.crawl(ctx, g, next, depth-1)
		}
		return nil
	})
}

func run(ctx context.Context, start string, depth int) {
	c := &crawler{hosts: map[string]*semaphore.Weighted{}, seen: map[string]int{}, errs: map[string]error{}}
	g, gctx := errgroup.WithContext(ctx)
	u, err := url.Parse(start)
	if err != nil {
		fmt.Println(err)
		return
	}
	c.crawl(gctx, g, u, depth)
	err = g.Wait()
	fmt.Println("depth", depth, "err", err, "cause", context.Cause(gctx))
	for _, k := range slices.Sorted(maps.Keys(c.seen)) {
		fmt.Println("  ", c.seen[k], k)
	}
	for _, k := range slices.Sorted(maps.Keys(c.errs)) {
		fmt.Println("  !", k, strings.ReplaceAll(c.errs[k].Error(), "\n", ": "))
	}
	fmt.Println(c.most.Load() <= int32(2*len(c.hosts)), int(c.fetches.Load()) >= len(c.seen)-2)
}

func main() {
	run(context.Background(), "http://a.example/", 1)
	run(context.Background(), "http://a.example/", 5)
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("user is tired"))
	run(ctx, "http://none.example/", 2)
	run(context.Background(), "http://[::1", 1)

	g := new(errgroup.Group)
	g.SetLimit(1)
	release := make(chan struct{})
	g.Go(func() error { <-release; return nil })
	fmt.Println(g.TryGo(func() error { return nil }))
	close(release)
	fmt.Println(g.Wait())
	sem := semaphore.NewWeighted(3)
	fmt.Println(sem.TryAcquire(2), sem.TryAcquire(2), sem.Acquire(ctx, 5))
	func() {
		defer func() { fmt.Println(recover()) }()
		sem.Release(3)
	}()
	var sf singleflight.Group
	ch := sf.DoChan("k", func() (any, error) { return 1, nil })
	r := <-ch
	fmt.Println(r.Val, r.Err, r.Shared)
	sf.Forget("k")
}
