package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config struct {
	name string
	n    int
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var i32 int32
	var i64 int64
	var u32 uint32
	var u64 uint64
	var up uintptr
	fmt.Println(atomic.AddInt32(&i32, 5), atomic.AddInt64(&i64, -5), atomic.AddUint32(&u32, ^uint32(0)), atomic.AddUint64(&u64, 7), atomic.AddUintptr(&up, 1))
	fmt.Println(atomic.LoadInt32(&i32), atomic.LoadInt64(&i64), atomic.LoadUint32(&u32), atomic.LoadUint64(&u64), atomic.LoadUintptr(&up))
	atomic.StoreInt32(&i32, 10)
	atomic.StoreInt64(&i64, 20)
	atomic.StoreUint32(&u32, 30)
	atomic.StoreUint64(&u64, 40)
	atomic.StoreUintptr(&up, 50)
	fmt.Println(atomic.SwapInt32(&i32, 1), atomic.SwapInt64(&i64, 2), atomic.SwapUint32(&u32, 3), atomic.SwapUint64(&u64, 4), atomic.SwapUintptr(&up, 5))
	fmt.Println(atomic.CompareAndSwapInt32(&i32, 1, 11), atomic.CompareAndSwapInt64(&i64, 99, 0), atomic.CompareAndSwapUint32(&u32, 3, 33), atomic.CompareAndSwapUint64(&u64, 4, 44), atomic.CompareAndSwapUintptr(&up, 6, 0))
	fmt.Println(i32, i64, u32, u64, up)
	fmt.Println(atomic.AndInt32(&i32, 0b1010), atomic.OrInt32(&i32, 0b0101), atomic.AndUint32(&u32, 1), atomic.OrUint32(&u32, 6))
	fmt.Println(atomic.AndInt64(&i64, 3), atomic.OrInt64(&i64, 8), atomic.AndUint64(&u64, 4), atomic.OrUint64(&u64, 3), atomic.AndUintptr(&up, 4), atomic.OrUintptr(&up, 2))
	fmt.Println(i32, i64, u32, u64, up)

	var b atomic.Bool
	fmt.Println(b.Load(), b.Swap(true), b.CompareAndSwap(true, false), b.CompareAndSwap(true, false), b.Load())
	b.Store(true)
	var a32 atomic.Int32
	var a64 atomic.Int64
	var au32 atomic.Uint32
	var au64 atomic.Uint64
	var aup atomic.Uintptr
	a32.Store(1<<31 - 1)
	fmt.Println(b.Load(), a32.Add(1), a64.Add(-1), au32.Add(^uint32(0)), au64.Add(1<<63), aup.Add(3))
	fmt.Println(a32.Swap(1), a64.Swap(2), au32.Swap(3), au64.Swap(4), aup.Swap(5))
	fmt.Println(a32.CompareAndSwap(1, 10), a64.CompareAndSwap(1, 10), au32.CompareAndSwap(3, 30), au64.CompareAndSwap(4, 40), aup.CompareAndSwap(5, 50))
	fmt.Println(a32.And(3), a32.Or(4), a32.Load(), a64.And(3), a64.Or(4), a64.Load(), au32.And(24), au32.Or(1), au32.Load(), au64.And(8), au64.Or(1), au64.Load(), aup.And(2), aup.Or(1), aup.Load())

	var p atomic.Pointer[config]
	fmt.Println(p.Load() == nil)
	c1, c2 := &config{"one", 1}, &config{"two", 2}
	p.Store(c1)
	fmt.Println(p.Load().name, p.Swap(c2).name, p.CompareAndSwap(c1, nil), p.CompareAndSwap(c2, c1), *p.Load())
	var v atomic.Value
	fmt.Println(v.Load(), v.Swap(config{"first", 1}), v.Load().(config).name)
	fmt.Println(v.CompareAndSwap(config{"first", 1}, config{"second", 2}), v.CompareAndSwap(config{"first", 1}, config{"third", 3}), v.Load())
	try(func() { v.Store("other type") })
	try(func() { v.Store(nil) })
	try(func() { v.Swap(nil) })
	try(func() { v.CompareAndSwap(1, 2) })
	try(func() { v.CompareAndSwap(config{}, nil) })
	try(func() {
		var f atomic.Value
		f.Store(func() {})
		f.CompareAndSwap(func() {}, func() {})
	})
	var wg sync.WaitGroup
	var n, maxSeen atomic.Int64
	for i := range 1000 {
		wg.Go(func() {
			n.Add(1)
			for {
				old := maxSeen.Load()
				if int64(i) <= old || maxSeen.CompareAndSwap(old, int64(i)) {
					return
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(n.Load(), maxSeen.Load())
	var spin atomic.Int32
	shared := 0
	for range 8 {
		wg.Go(func() {
			for range 100 {
				for !spin.CompareAndSwap(0, 1) {
				}
				shared++
				spin.Store(0)
			}
		})
	}
	wg.Wait()
	fmt.Println(shared)
}
