package bench

import (
	"errors"
	"fmt"
	"testing"
)

func TestBefore(t *testing.T) {}

func BenchmarkLoop(b *testing.B) {
	n := 0
	for b.Loop() {
		n++
	}
	if n < 10 {
		b.Error(n, b.N)
	}
}

func BenchmarkN(b *testing.B) {
	b.SetBytes(1000)
	for range b.N {
		_ = errors.New("x")
	}
}

func BenchmarkSizes(b *testing.B) {
	for _, size := range []int{1, 1_000_000} {
		b.Run(fmt.Sprintf("size=%d", size), func(b *testing.B) {
			for range b.N {
				b.ReportMetric(3, "widgets/op")
			}
		})
	}
	b.Run("quiet", func(b *testing.B) {
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(1, "MB/s")
	})
}

func BenchmarkParallel(b *testing.B) {
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
		}
	})
}

func BenchmarkLogs(b *testing.B) {
	if b.N > 1 {
		b.Log("once")
	}
}

func BenchmarkOther(b *testing.B) { b.Fatal("not selected") }
