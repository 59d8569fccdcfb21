-- Orders that break a rule, with the names of the rules.
WITH orders AS (
  SELECT * FROM (
    SELECT string_split(line, ',') AS f FROM read_csv('input/orders.csv', header = false, skip = 1, delim = '\t', quote = '', columns = {'line': 'VARCHAR'})
  ) WHERE len(f) = 5
),
typed AS (
  SELECT TRY_CAST(nullif(f[1], '') AS BIGINT) AS order_id, f[2] AS email, f[3] AS ordered_on, f[4] AS currency, CAST(f[5] AS DECIMAL(10,2)) AS amount
  FROM orders
),
checked AS (
  SELECT *, list_filter([
      CASE WHEN order_id IS NULL THEN 'order_id not-null' END,
      CASE WHEN order_id IS NOT NULL AND count(*) OVER (PARTITION BY order_id) > 1 THEN 'order_id unique' END,
      CASE WHEN NOT regexp_full_match(email, '[^@ ]+@[^@ ]+[.][a-z]+') THEN 'email matches' END,
      CASE WHEN try_strptime(ordered_on, '%Y-%m-%d') IS NULL THEN 'ordered_on is a date' END,
      CASE WHEN currency NOT IN ('EUR', 'USD', 'GBP') THEN 'currency in' END,
      CASE WHEN amount <= 0 THEN 'amount is positive' END
    ], rule -> rule IS NOT NULL) AS broken
  FROM typed
)
SELECT order_id, email, ordered_on, currency, amount, array_to_string(broken, '; ') AS reasons
FROM checked WHERE len(broken) > 0
