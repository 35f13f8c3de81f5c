#!/bin/sh
# Runs a command and ends it when the launcher goes away. Standard input is a pipe that only the
# launcher holds open, so it closes however the launcher dies, kill -9 included.
# usage: leash.sh STOP_SIGNAL COMMAND [ARGUMENT...]
stop=$1
shift
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
trap 'kill -s "$stop" "$child" 2>/dev/null' TERM INT HUP
(
  trap - TERM INT HUP
  read -r _ <&3
  kill -s "$stop" "$child" 2>/dev/null
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
    kill -0 "$child" 2>/dev/null || exit
    sleep 1
  done
  kill -s KILL -- "-$$"
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
# A trapped signal interrupts wait, so wait until the command is really gone.
wait "$child"
status=$?
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  status=$?
done
# It too is gone before the launcher learns of the end. KILL, because one that has only just been forked still has the
# trap above, and would miss TERM.
kill -s KILL "$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
exit "$status"
