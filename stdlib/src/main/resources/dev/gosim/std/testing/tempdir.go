package testing

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// ---- What a test changes and gets back: folders, the environment

// TempDir makes a folder that is removed when the test is over, a new one for each call.
func (c *common) TempDir() string {
	c.mu.Lock()
	parent := c.tempDir
	c.tempDirs++
	number := c.tempDirs
	c.mu.Unlock()
	if parent == "" {
		keep := func(r rune) rune {
			if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '_' || r == '-' {
				return r
			}
			return -1
		}
		dir, err := os.MkdirTemp("", strings.Map(keep, c.name))
		if err != nil {
			c.Fatalf("TempDir: %v", err)
		}
		c.mu.Lock()
		c.tempDir, parent = dir, dir
		c.mu.Unlock()
		c.Cleanup(func() {
			if err := os.RemoveAll(dir); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	dir := filepath.Join(parent, fmt.Sprintf("%03d", number))
	if err := os.Mkdir(dir, 0o777); err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	return dir
}

// ArtifactDir returns a folder for files that the test makes; it is removed like TempDir's.
func (c *common) ArtifactDir() string { return c.TempDir() }

// Setenv sets an environment variable until the test is over.
func (c *common) Setenv(key, value string) {
	c.setProcess()
	before, was := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if was {
			os.Setenv(key, before)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the working folder, and the variable PWD, until the test is over.
func (c *common) Chdir(dir string) {
	c.setProcess()
	before, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	if !filepath.IsAbs(dir) {
		if dir, err = os.Getwd(); err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PWD", dir)
	c.Cleanup(func() {
		if err := os.Chdir(before); err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
}

const parallelProcess = "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"

// setProcess notes that the test changes what parallel tests share.
func (c *common) setProcess() {
	for p := c; p != nil; p = p.parent {
		if p.parallel {
			panic(parallelProcess)
		}
	}
	c.setsProcess = true
}
