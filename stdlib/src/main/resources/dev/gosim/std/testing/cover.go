package testing

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
)

// ---- Coverage

// CoverBlock is a basic block: where it begins and ends, and how many statements it has.
type CoverBlock struct {
	Line0 uint32
	Col0  uint16
	Line1 uint32
	Col1  uint16
	Stmts uint16
}

// Cover has the counters of what is measured, and the blocks that they count, by file.
type Cover struct {
	Mode            string
	Counters        map[string][]uint32
	Blocks          map[string][]CoverBlock
	CoveredPackages string
}

var cover Cover

// RegisterCover is called by the main package of a test binary.
func RegisterCover(c Cover) { cover = c }

// CoverMode is how coverage is measured: set, count or atomic; empty if it is not.
func CoverMode() string { return cover.Mode }

// Coverage is the part of the statements that have run, from 0 to 1.
func Coverage() float64 {
	run, all := covered()
	if all == 0 {
		return 0
	}
	return float64(run) / float64(all)
}

func covered() (run, all int64) {
	for file, counters := range cover.Counters {
		for i := range counters {
			n := int64(cover.Blocks[file][i].Stmts)
			all += n
			if atomic.LoadUint32(&counters[i]) > 0 {
				run += n
			}
		}
	}
	return run, all
}

// reportCoverage prints how much has run, and writes the profile.
func reportCoverage() {
	if cover.Mode == "" {
		return
	}
	if *flags.coverProfile != "" {
		if err := writeProfile(inOutputFolder(*flags.coverProfile)); err != nil {
			fmt.Fprintf(os.Stderr, "testing: %v\n", err)
			os.Exit(2)
		}
	}
	run, all := covered()
	if all == 0 {
		fmt.Println("coverage: [no statements]")
		return
	}
	fmt.Printf("coverage: %.1f%% of statements%s\n", 100*float64(run)/float64(all), cover.CoveredPackages)
}

func inOutputFolder(path string) string {
	if *flags.outputDir == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(*flags.outputDir, path)
}

func writeProfile(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprintf(w, "mode: %s\n", cover.Mode)
	var files []string
	for file := range cover.Counters {
		files = append(files, file)
	}
	slices.Sort(files)
	for _, file := range files {
		blocks, counters := cover.Blocks[file], cover.Counters[file]
		order := make([]int, len(blocks))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(i, j int) int {
			a, b := blocks[i], blocks[j]
			return cmp.Or(cmp.Compare(a.Line0, b.Line0), cmp.Compare(a.Col0, b.Col0),
				cmp.Compare(a.Line1, b.Line1), cmp.Compare(a.Col1, b.Col1))
		})
		for _, i := range order {
			b := blocks[i]
			fmt.Fprintf(w, "%s:%d.%d,%d.%d %d %d\n", file, b.Line0, b.Col0, b.Line1, b.Col1, b.Stmts,
				atomic.LoadUint32(&counters[i]))
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
