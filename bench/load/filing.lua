-- A filing with a fresh idempotency key each time, by the lab whose token is in BENCH_TOKEN.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
wrk.body = [[{"runName":"Bench run","purpose":"Measurement","model":{"name":"Bench-70B","parameters":"7e10","activeParameters":"7e10","generality":"GENERAL"},"compute":{"flop":"7.861e24","method":"OPERATION_COUNTING","confidence":"CONFIDENT"},"ancestors":[],"teacherFlop":null,"capabilityForecast":"BELOW_BASELINE","capabilityForecastBasis":"Measurement","facilities":[{"name":"Columbus","state":"USA"}],"plannedStart":"2099-03-01","plannedEnd":"2099-06-30"}]]

dofile((os.getenv("BENCH_LOAD") or "bench/load") .. "/failures.lua")

local random = io.open("/dev/urandom", "rb")
request = function()
  local hex = random:read(16):gsub(".", function(byte) return string.format("%02x", byte:byte()) end)
  wrk.headers["Idempotency-Key"] = hex:sub(1, 8) .. "-" .. hex:sub(9, 12) .. "-4" .. hex:sub(14, 16) .. "-8" .. hex:sub(18, 20) .. "-" .. hex:sub(21, 32)
  return wrk.format()
end
