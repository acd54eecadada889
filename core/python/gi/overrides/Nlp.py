"""Nlp for Python: documents, layers and rows as one expects them of Python.

    import gi
    gi.require_version('Nlp', '1')
    from gi.repository import Nlp

    document = Nlp.annotate('“We will sign,” Mara Venn said.')
    for quote in document.quotes:
        print(quote.referent.name, quote.text, [span.text for span in quote.content])

A layer is a sequence of rows, a row has its fields as attributes. What is not set is None; a field that names a row is that
row. Rows are views: they live as long as the document, and are valid until its layers change.

SPDX-License-Identifier: MIT
"""
import collections.abc
import functools
import json
import math

from gi.module import get_introspection_module
from gi.overrides import override

Nlp = get_introspection_module('Nlp')
__all__ = []

NO_ROW = 0xFFFFFFFF


class Span:
    """A stretch of a document's text, in code points, half open."""

    __slots__ = ('document', 'begin', 'end')

    def __init__(self, document, span):
        self.document, self.begin, self.end = document, span.begin, span.end

    @property
    def text(self):
        return self.document.text[self.begin:self.end]

    def __repr__(self):
        return f'<{self.begin}-{self.end} {self.text!r}>'

    def __eq__(self, other):
        return isinstance(other, Span) and (self.begin, self.end) == (other.begin, other.end)

    def __hash__(self):
        return hash((self.begin, self.end))


class Row:
    """A row of a layer: `begin`, `end`, `text`, and the layer's fields by name."""

    __slots__ = ('layer', 'index')

    def __init__(self, layer, index):
        self.layer, self.index = layer, index

    @property
    def begin(self):
        return self.layer._span(self.index).begin

    @property
    def end(self):
        return self.layer._span(self.index).end

    @property
    def text(self):
        return self.layer.document.text[self.begin:self.end]

    @property
    def probability(self):
        value = self.layer.get_probability(self.index)
        return None if math.isnan(value) else value

    @property
    def plugins(self):
        """The names of the plugins that made it."""
        bits = self.layer.get_providers(self.index)
        return [run.plugin for number, run in enumerate(self.layer.document.runs) if bits >> number & 1]

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name):
        try:
            return self.layer._get(self.index, name)
        except KeyError:
            raise AttributeError(f'layer {self.layer.get_name()} has no field {name!r}; it has '
                                 + ', '.join(self.layer.fields)) from None

    def __dir__(self):
        return ['begin', 'end', 'text', 'probability', 'plugins', 'layer', 'index', *self.layer.fields]

    def __eq__(self, other):
        return isinstance(other, Row) and self.index == other.index and self.layer.get_name() == other.layer.get_name() \
            and self.layer.document.id == other.layer.document.id

    def __hash__(self):
        return hash((self.layer.get_name(), self.index))

    def __repr__(self):
        values = ', '.join(f'{name}={self[name]!r}' for name in self.layer.fields
                           if isinstance(self[name], (str, int, float)) and not isinstance(self[name], bool))
        return f'<{self.layer.get_name()}[{self.index}] {self.text!r}' + (f' {values}>' if values else '>')

    def to_dict(self):
        """Plain values: spans as [begin, end], rows as their numbers."""
        record = {'begin': self.begin, 'end': self.end}
        record.update((name, _plain(self[name])) for name in self.layer.fields)
        return record


def _plain(value):
    if isinstance(value, Span):
        return [value.begin, value.end]
    if isinstance(value, Row):
        return value.index
    return [_plain(item) for item in value] if isinstance(value, list) else value


class Layer(Nlp.Layer):
    """A sequence of rows."""

    def _span(self, index):
        return Nlp.Layer.get_span(self, index)

    @property
    def name(self):
        return self.get_name()

    @property
    def fields(self):
        """The names of its fields."""
        return list(self._table())

    def _table(self):
        table = self.__dict__.get('_fields')
        if table is None:
            described = ((number, self.get_field(number)) for number in range(self.get_n_fields()))
            table = self._fields = {field.name: (number, field.type, (field.target or '').split('|'))
                                    for number, field in described if field.type != Nlp.FieldType.VECTOR}
        return table

    def _target(self, names, which, row):
        return None if row == NO_ROW else Row(self.document.layer(names[which]), row)

    def _get_row(self, index, number, names):
        row, which = self.get_row_of(index, number)
        return self._target(names, which, row)

    def _get_rows(self, index, number, names):
        rows = self.get_row_list(index, number) or []
        return [self._target(names, 0, row) for row in rows]

    def _get(self, index, name):
        number, kind, names = self._table()[name]
        types = Nlp.FieldType
        if kind == types.STRING:
            return self.get_string(index, number)
        if kind == types.INTEGER:
            return self.get_integer(index, number)
        if kind == types.NUMBER:
            value = self.get_number(index, number)
            return None if math.isnan(value) else value
        if kind == types.SPAN:
            span = self.get_span_field(index, number)
            return None if span is None else Span(self.document, span)
        if kind == types.SPANS:
            return [Span(self.document, span) for span in self.get_span_list(index, number) or []]
        return self._get_row(index, number, names) if kind == types.ROW else self._get_rows(index, number, names)

    def __len__(self):
        return self.get_length()

    def __bool__(self):
        return len(self) > 0

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [Row(self, number) for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(f'layer {self.get_name()} has {len(self)} rows')
        return Row(self, number)

    def __iter__(self):
        return (Row(self, number) for number in range(len(self)))

    def __repr__(self):
        return f'<layer {self.get_name()}, {len(self)} rows: {", ".join(self.fields)}>'

    def to_dicts(self):
        return [row.to_dict() for row in self]

    def to_frame(self):
        """A pandas frame, a row a row; needs pandas."""
        import pandas
        return pandas.DataFrame([{'text': row.text, **row.to_dict()} for row in self],
                                columns=['begin', 'end', 'text', *self.fields])


Layer = override(Layer)
__all__.append('Layer')
collections.abc.Sequence.register(Layer)


class Document(Nlp.Document):
    """A text and its layers; a layer is an attribute of its name."""

    @property
    def id(self):
        return self.get_id()

    @property
    def text(self):
        text = self.__dict__.get('_text')
        if text is None:
            text = self._text = self.to_dict()['text'] if '\0' in (self.get_text()[0] or '') else self.get_text()[0]
        return text

    @property
    def layers(self):
        """Its layers by name."""
        return {name: self.layer(name) for name in
                (self.get_nth_layer(number).get_name() for number in range(self.get_n_layers()))}

    @property
    def runs(self):
        """What became of each plugin: rows with `plugin`, `version`, `status` and `message`."""
        return [self.get_run(number) for number in range(self.get_n_runs())]

    def layer(self, name):
        """A layer, or None if the document has none of that name."""
        layer = self.get_layer(name)
        if layer is not None:
            layer.document = self
        return layer

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        layer = self.layer(name)
        if layer is None:
            raise AttributeError(f'the document has no layer {name!r}; it has ' + ', '.join(self.layers))
        return layer

    def __getitem__(self, key):
        """The text between two places, or a property by its name."""
        return self.get_property(key) if isinstance(key, str) else self.text[key]

    def __len__(self):
        return self.get_length()

    def __bool__(self):
        return True

    def __repr__(self):
        return f'<document {self.id!r}, {len(self)} code points: {", ".join(self.layers)}>'

    def to_dict(self):
        """What `--format json` writes."""
        return json.loads(Nlp.Writer.new('jsonl').render(self).get_data())


Document = override(Document)
__all__.append('Document')


@functools.lru_cache(maxsize=8)
def _pipeline(plugins, options):
    pipeline = Nlp.Pipeline.new()
    if plugins is None:
        pipeline.add_builtin()
    for plugin in plugins or ():
        pipeline.add_plugin(plugin)
    for option in options:
        pipeline.set_option(option)
    pipeline.prepare()
    return pipeline


def annotate(text, plugins=None, options=(), id='text', reference_date=None):
    """A document of `text`, run through `plugins` (names or paths; all built-in ones if None).

    `options` are written as on the command line ("ner.min-score=0.5"). A plugin that fails raises GLib.Error; `document.runs`
    of a document that was run by hand tells more. Pipelines are kept: the second call loads no model.
    """
    document = Document.new_from_text(id, text, -1)
    if reference_date is not None:
        document.set_property('reference-date', str(reference_date))
    _pipeline(None if plugins is None else tuple(plugins), tuple(options)).run(document)
    return document


__all__.append('annotate')


def read(path):
    """The documents of a file, one after the other, as `nlp-run` would read it; not yet annotated."""
    reader = Nlp.Reader.new_for_path(str(path))
    while (document := reader.next()) is not None:
        yield document


__all__.append('read')
