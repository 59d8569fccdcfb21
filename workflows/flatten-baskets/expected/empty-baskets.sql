-- How many baskets were left empty, by day.
SELECT day, count(*) AS baskets
FROM read_json('input/baskets.jsonl', columns = {basket: 'BIGINT', day: 'DATE', items: 'JSON[]'})
WHERE len(items) = 0
GROUP BY day
