"""A made-up diary, the same each time: for the demo, the pictures, the tests and the benchmarks."""
