# The network of partners: who met whom in joint activities.

network-middle = { $name } stands in the middle of the network; expected pairs that met: { $pairs }.
network-no-middle = No single kind of partner stands in the middle of the network; expected pairs that met: { $pairs }.
network-government = Government dominates.
network-none = Network of partners: no two kinds have met in a joint activity yet
network-unknown = Network of partners: { $state }
network-how-to-read = The number in a box is how many joint activities both kinds of partner took part in. From a name, read to the left and down.
network-note = Centralisation of the network: { $centralisation }. Joint activities led by government: { $led }.
network-note-pooled = The picture pools all areas, while the pairs in the title are counted in each. Centralisation of the network: { $centralisation }. Joint activities led by government: { $led }.
network-column-one = Kind of partner
network-column-other = Met with
network-column-activities = Joint activities
