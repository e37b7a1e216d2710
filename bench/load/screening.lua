-- A screening as a lab's client sends it.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = [[{"developerState":"USA","asOf":"2026-11-23T00:00:00Z","model":{"name":"Llama 3.1-405B","parameters":"405e9","activeParameters":"405e9","generality":"GENERAL"},"compute":{"flop":"3.8e25","low":null,"high":null,"method":"OPERATION_COUNTING","confidence":"CONFIDENT"},"ancestors":[],"teacherFlop":null,"capabilityForecast":"NOT_ASSESSED"}]]

dofile((os.getenv("BENCH_LOAD") or "bench/load") .. "/failures.lua")
