-- The dimension after a day's changes: the newest change of each product wins, deletes remove it.
WITH changes AS (
  SELECT * FROM read_csv('input/changes.csv', header = true, all_varchar = true)
  QUALIFY row_number() OVER (PARTITION BY product_id ORDER BY changed_at DESC) = 1
)
SELECT CAST(product_id AS BIGINT) AS product_id, name, product_group, CAST(price AS DECIMAL(10,2)) AS price, valid_from
FROM read_csv('input/products.csv', header = true, all_varchar = true)
WHERE product_id NOT IN (SELECT product_id FROM changes)
UNION ALL
SELECT CAST(product_id AS BIGINT), name, product_group, CAST(price AS DECIMAL(10,2)), CAST(CAST(changed_at AS DATE) AS VARCHAR)
FROM changes WHERE change_type <> 'delete'
