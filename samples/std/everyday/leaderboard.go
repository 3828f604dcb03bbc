// A leaderboard: ordering by several keys, ranks with ties, groups, windows, sets, with slices, maps, sort, cmp and iter.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
)

type player struct {
	Name  string
	Team  string
	Score int
	Speed float64
}

type byTeam []player

func (p byTeam) Len() int           { return len(p) }
func (p byTeam) Less(i, j int) bool { return p[i].Team < p[j].Team }
func (p byTeam) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }

func mapped[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for a := range seq {
			if !yield(f(a)) {
				return
			}
		}
	}
}

func filter[A any](seq iter.Seq[A], ok func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		for a := range seq {
			if ok(a) && !yield(a) {
				return
			}
		}
	}
}

func take[A any](seq iter.Seq[A], n int) iter.Seq[A] {
	return func(yield func(A) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for a := range seq {
			if i++; !yield(a) || i == n {
				return
			}
		}
	}
}

func zip[A, B any](as iter.Seq[A], bs iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(bs)
		defer stop()
		for a := range as {
			b, ok := next()
			if !ok || !yield(a, b) {
				return
			}
		}
	}
}

func groupBy[K comparable, V any](vs []V, key func(V) K) map[K][]V {
	out := map[K][]V{}
	for _, v := range vs {
		out[key(v)] = append(out[key(v)], v)
	}
	return out
}

func main() {
	all := []player{{"ann", "red", 30, 1.5}, {"bob", "blue", 25, 2.5}, {"cid", "red", 30, 0.5}, {"dee", "green", 40, 1}, {"eve", "blue", 30, 1.5}, {"fay", "red", 5, 9}}
	names := func(ps []player) string {
		return strings.Join(slices.Collect(mapped(slices.Values(ps), func(p player) string { return p.Name })), " ")
	}
	order := func(a, b player) int {
		return cmp.Or(-cmp.Compare(a.Score, b.Score), cmp.Compare(a.Speed, b.Speed), strings.Compare(a.Name, b.Name))
	}
	ranked := slices.SortedFunc(slices.Values(all), order)
	fmt.Println(names(ranked), slices.IsSortedFunc(ranked, order), names(all))
	rank, last := 0, -1
	for i, p := range ranked {
		if p.Score != last {
			rank, last = i+1, p.Score
		}
		fmt.Print(rank, ".", p.Name, " ")
	}
	fmt.Println()
	i, found := slices.BinarySearchFunc(ranked, 30, func(p player, s int) int { return -cmp.Compare(p.Score, s) })
	fmt.Println(i, found, ranked[i].Name)
	byT := slices.Clone(all)
	sort.Stable(byTeam(byT))
	fmt.Println(names(byT), sort.IsSorted(byTeam(byT)))
	sort.Sort(sort.Reverse(byTeam(byT)))
	fmt.Println(byT[0].Team, byT[len(byT)-1].Team)
	sort.SliceStable(byT, func(i, j int) bool { return len(byT[i].Team) < len(byT[j].Team) })
	fmt.Println(byT[0].Team)
	groups := groupBy(all, func(p player) string { return p.Team })
	for _, team := range slices.Sorted(maps.Keys(groups)) {
		best := slices.MaxFunc(groups[team], func(a, b player) int { return cmp.Compare(a.Score, b.Score) })
		fmt.Print(team, ":", names(groups[team]), " best ", best.Name, "; ")
	}
	fmt.Println()
	scores := slices.Collect(mapped(slices.Values(all), func(p player) int { return p.Score }))
	fmt.Println(scores, slices.Max(scores), slices.Min(scores), slices.Index(scores, 30), slices.Contains(scores, 41), slices.IndexFunc(scores, func(n int) bool { return n > 30 }))
	uniq := slices.Compact(slices.Sorted(slices.Values(scores)))
	fmt.Println(uniq, slices.Equal(uniq, []int{5, 25, 30, 40}), slices.Compare(uniq, []int{5, 26}))
	s := slices.Insert([]int{1, 2, 3}, 1, 9, 8)
	s = slices.Delete(s, 0, 1)
	s = slices.Replace(s, 1, 3, 7, 7, 7)
	fmt.Println(s, slices.Repeat([]int{1, 2}, 2), slices.Concat(s, uniq[:1]), slices.DeleteFunc(slices.Clone(s), func(n int) bool { return n == 7 }))
	for w := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(w, len(w), cap(w), " ")
	}
	for i, n := range slices.Backward(uniq) {
		fmt.Print(i, "=", n, " ")
	}
	fmt.Println()
	evens := filter(func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}, func(n int) bool { return n%2 == 0 })
	fmt.Println(slices.Collect(take(evens, 5)), slices.Collect(take(evens, 0)) == nil)
	for n, p := range zip(take(evens, 3), slices.Values(ranked)) {
		fmt.Print(n, p.Name, " ")
	}
	fmt.Println()
	m := maps.Collect(zip(mapped(slices.Values(all), func(p player) string { return p.Name }), slices.Values(scores)))
	maps.DeleteFunc(m, func(_ string, n int) bool { return n < 30 })
	fmt.Println(m, maps.Equal(m, maps.Clone(m)), slices.Sorted(maps.Values(m)))
	maps.Copy(m, map[string]int{"zoe": 1})
	maps.Insert(m, maps.All(map[string]int{"yan": 2}))
	fmt.Println(len(m), sort.SearchInts(uniq, 26), sort.Search(100, func(i int) bool { return i*i >= 50 }), cmp.Less(1, 2), min(3, 1, 2), max("a", "b"))
	nums := sort.Float64Slice{2.5, -1, 1e3}
	nums.Sort()
	fmt.Println(nums, nums.Search(2.5), sort.StringsAreSorted([]string{"b", "a"}))
	for _, f := range []func(){
		func() { _ = slices.Delete([]int{1}, 1, 5) },
		func() { _ = slices.Max([]int{}) },
		func() { _ = slices.Insert([]int{1}, 3, 1) },
		func() { _ = slices.Grow([]int{}, -1) },
		func() { _ = slices.Chunk([]int{}, 0) },
		func() { _ = slices.Repeat([]int{1}, -1) },
		func() {
			next, stop := iter.Pull(func(yield func(int) bool) { panic(errors.New("in the sequence")) })
			defer stop()
			next()
		},
		func() {
			for x := range func(yield func(int) bool) { yield(1); yield(2) } {
				if x == 1 {
					break
				}
			}
		},
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
