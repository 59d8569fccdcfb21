-- One row per address, spelling aside: the newest record, with the newest phone that is known.
WITH clean AS (
  SELECT CAST(record_id AS BIGINT) AS record_id, lower(trim(email)) AS email, name, phone, system,
         CAST(updated_at AS TIMESTAMP) AS updated_at
  FROM read_csv('input/customers.csv', header = true, all_varchar = true, nullstr = '')
),
newest AS (
  SELECT * FROM clean
  QUALIFY row_number() OVER (PARTITION BY email ORDER BY updated_at DESC, record_id DESC) = 1
),
phones AS (
  SELECT email, phone FROM clean WHERE phone IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY email ORDER BY updated_at DESC, record_id DESC) = 1
)
SELECT n.record_id, n.email, n.name, n.system, strftime(n.updated_at, '%Y-%m-%d %H:%M:%S') AS updated_at, p.phone
FROM newest n LEFT JOIN phones p ON n.email = p.email
