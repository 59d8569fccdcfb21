-- Lines that are no orders at all.
SELECT line AS value
FROM read_csv('input/orders.csv', header = false, skip = 1, delim = '\t', quote = '', columns = {'line': 'VARCHAR'})
WHERE len(string_split(line, ',')) <> 5
