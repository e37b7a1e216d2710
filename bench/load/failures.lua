-- Prints one line that a script can read: requests a second, p50 and p99 in milliseconds, and how many answers were not 2xx.
local threads = {}
failures = 0

setup = function(thread)
  table.insert(threads, thread)
end

response = function(status)
  if status < 200 or status > 299 then
    failures = failures + 1
  end
end

done = function(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("failures")
  end
  print(string.format("RESULT %.0f %.2f %.2f %d", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
