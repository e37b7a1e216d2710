-- A plain read.
dofile((os.getenv("BENCH_LOAD") or "bench/load") .. "/failures.lua")
