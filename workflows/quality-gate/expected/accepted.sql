-- Orders that satisfy every rule. Lines that are no orders at all do not count.
WITH orders AS (
  SELECT * FROM (
    SELECT string_split(line, ',') AS f FROM read_csv('input/orders.csv', header = false, skip = 1, delim = '\t', quote = '', columns = {'line': 'VARCHAR'})
  ) WHERE len(f) = 5
),
typed AS (
  SELECT TRY_CAST(nullif(f[1], '') AS BIGINT) AS order_id, f[2] AS email, f[3] AS ordered_text, f[4] AS currency, CAST(f[5] AS DECIMAL(10,2)) AS amount
  FROM orders
)
SELECT order_id, email, CAST(try_strptime(ordered_text, '%Y-%m-%d') AS DATE) AS ordered_on, currency, amount FROM typed
WHERE order_id IS NOT NULL
  AND (SELECT count(*) FROM typed t WHERE t.order_id = typed.order_id) = 1
  AND regexp_matches(email, '^[^@ ]+@[^@ ]+[.][a-z]+$')
  AND try_strptime(ordered_text, '%Y-%m-%d') IS NOT NULL
  AND currency IN ('EUR', 'USD', 'GBP')
  AND amount > 0
