"""Time that is lived through before anybody looks: people who are made up, and the real rules, store and delivery.

The demo begins with sixty days of it, and a benchmark lives through years. Nothing here looks at a clock or draws
chance: both are handed in, and the same dice live the same life.
"""
