"""Getting in at the dashboard, on a real store, with the clock under the hand of the test."""
