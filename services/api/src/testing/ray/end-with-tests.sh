#!/bin/sh
# Ends every process with NAME=value in its environment when the process that runs the tests goes away.
# Descriptor 3 is a pipe that only that one holds open, so it closes however it dies, kill -9 included.
# Returns at once: what waits is nobody's child, and is not ended along with the tests.
# usage: end-with-tests.sh NAME=value
(
  trap '' TERM INT HUP
  read -r _ <&3
  # They may start others while they are ended.
  while found=$(grep -lsxz -- "$1" /proc/[0-9]*/environ); [ -n "$found" ]; do
    for file in $found; do
      pid=${file#/proc/}
      kill -s KILL "${pid%/environ}"
    done
    sleep 0.1
  done
) &
