//! Numbers that look random and are the same on every machine and in every year: a programme is
//! named by its size and seed, so two measurements of it are of the same bytes. (The generators of
//! the `rand` crates promise no such thing across versions.)

/// `SplitMix64` (Steele, Lea and Flood, 2014).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `limit`, without `limit`; 0 if there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    /// A number of a range, both ends included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// Position in a list of sums: the smallest whose sum is above a random number. Gives each
    /// position as often as its sum exceeds the one before.
    pub fn by_sums(&mut self, sums: &[usize]) -> usize {
        let number = self.below(sums.last().copied().unwrap_or(0));
        sums.partition_point(|sum| *sum <= number).min(sums.len().saturating_sub(1))
    }
}

/// Sums of weights, for [`Random::by_sums`].
pub fn sums(weights: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let add = |sum: &mut usize, weight: usize| {
        *sum += weight;
        Some(*sum)
    };
    weights.into_iter().scan(0, add).collect()
}
