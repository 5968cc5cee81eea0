#!/usr/bin/env bash
# Creates the topics listed beside this file that do not exist yet; leaves existing ones as they are.
set -euo pipefail

while read -r name partitions settings; do
  [[ -z $name || $name == '#'* ]] && continue
  configs=()
  for setting in $settings; do
    configs+=(--config "$setting")
  done
  # Its standard input would be the rest of the list
  "${KAFKA_BIN:-/opt/kafka/bin}/kafka-topics.sh" --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" \
    --create --if-not-exists --topic "$name" --partitions "$partitions" --replication-factor 1 \
    "${configs[@]}" </dev/null
done <"$(dirname "${BASH_SOURCE[0]}")/topics"
