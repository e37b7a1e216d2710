-- How all States stand on some day of the treaty's life. BENCH_KNOWN asks for it as known at some instant, too.
dofile((os.getenv("BENCH_LOAD") or "bench/load") .. "/failures.lua")

local opened = os.time({ year = 2024, month = 4, day = 2 })
local day = 24 * 60 * 60
math.randomseed(os.time())

request = function()
  local path = "/v1/states?limit=250&asOf=" .. os.date("!%Y-%m-%d", opened + math.random(0, 950) * day)
  if os.getenv("BENCH_KNOWN") then
    path = path .. "&knownAt=" .. os.date("!%Y-%m-%d", opened + math.random(400, 950) * day)
  end
  return wrk.format("GET", path)
end
