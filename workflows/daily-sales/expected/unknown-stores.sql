-- Lines of stores that are not in the list, by store.
SELECT s.store, count(*) AS lines
FROM read_csv('input/sales/*.csv', header = true, delim = ';', all_varchar = true) s
WHERE s.store NOT IN (SELECT store FROM read_csv('input/stores.csv', header = true, all_varchar = true))
  AND CAST(s.day AS DATE) >= DATE '2026-03-09'
GROUP BY 1
