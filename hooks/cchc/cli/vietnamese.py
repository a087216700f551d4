"""What click itself says, in Vietnamese: its headings, its refusals.

click marks its messages for gettext, which would want compiled catalogues and look at the locale of the machine. These
commands speak Vietnamese everywhere, so its two functions are replaced where click has bound them.
"""

import click
from click import core, decorators, exceptions, formatting, parser, termui, types

MESSAGES = {
    "Aborted!": "Đã dừng.",
    "Options": "Tùy chọn",
    "Commands": "Lệnh",
    "Positional arguments": "Đối số",
    "Usage:": "Cách dùng:",
    "Show this message and exit.": "Cho xem phần hướng dẫn này.",
    "Missing command.": "Thiếu tên lệnh.",
    "required": "bắt buộc",
    "default: {default}": "không ghi thì là {default}",
    "(dynamic)": "(tính khi chạy)",
    "env var: {var}": "biến môi trường {var}",
    "deprecated": "sẽ bỏ",
    "Error: {message}": "Lỗi: {message}",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: {command} {option}",
    "Did you mean {possibility}?": "Có phải là {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Có phải là một trong: {possibilities}?",
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "Invalid value: {message}": "Giá trị không dùng được: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không dùng được: {message}",
    "Missing argument": "Thiếu đối số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing {param_type}": "Thiếu {param_type}",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "unknown error": "không rõ lý do",
    "Could not open file {filename!r}: {message}": "Không mở được tệp {filename!r}: {message}",
    "Got unexpected extra argument ({args})": "Thừa “{args}”; tên có dấu cách thì đặt cả tên trong ngoặc kép",
    "Got unexpected extra arguments ({args})": "Thừa “{args}”; tên có dấu cách thì đặt cả tên trong ngoặc kép",
    "Takes {nargs} values but 1 was given.": "Cần {nargs} giá trị, mới có 1.",
    "Takes {nargs} values but {len} were given.": "Cần {nargs} giá trị, đang có {len}.",
    "Argument {name!r} takes {nargs} values.": "Đối số {name!r} cần {nargs} giá trị.",
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không nhận giá trị.",
    "Option {name!r} requires an argument.": "Sau tùy chọn {name!r} phải có giá trị.",
    "Option {name!r} requires {nargs} arguments.": "Sau tùy chọn {name!r} phải có {nargs} giá trị.",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "Choice({choices})": "một trong ({choices})",
    "{value!r} is not {choice}.": "{value!r} không phải là {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} không phải là một trong {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} không đúng dạng {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} không đúng dạng nào trong {formats}.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải là con số dùng được.",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} không phải là có hoặc không; "
    "viết một trong {states}",
    "{value!r} is not a valid UUID.": "{value!r} không phải là mã UUID.",
    "{len_type} values are required, but {len_value} was given.": "Cần {len_type} giá trị, mới có {len_value}.",
    "{len_type} values are required, but {len_value} were given.": "Cần {len_type} giá trị, đang có {len_value}.",
    "file": "Tệp",
    "directory": "Thư mục",
    "path": "Đường dẫn",
    "{name} {filename!r} does not exist.": "không có {filename!r}; kiểm tra lại đường dẫn.",
    "{name} {filename!r} is a file.": "{filename!r} là tệp, cần một thư mục.",
    "{name} {filename!r} is a directory.": "{filename!r} là thư mục, cần một tệp.",
    "{name} {filename!r} is not readable.": "không có quyền đọc {filename!r}.",
    "{name} {filename!r} is not writable.": "không có quyền ghi {filename!r}.",
    "{name} {filename!r} is not executable.": "không có quyền chạy {filename!r}.",
    "Repeat for confirmation": "Ghi lại một lần nữa",
    "Error: The two entered values do not match.": "Lỗi: hai lần ghi không giống nhau.",
    "Error: invalid input": "Lỗi: trả lời y (có) hoặc n (không)",
    "Do you want to continue?": "Có tiếp tục không?",
    "Confirm the action without prompting.": "Làm luôn, không hỏi lại.",
    "Show the version and exit.": "Cho biết phiên bản.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "Press any key to continue...": "Bấm một phím bất kỳ để tiếp tục ...",
}
"""Each message of click that a person may see; a test compares it with click's own source."""

OPTIONS_PLACE, COMMANDS_PLACE = "[TÙY CHỌN]", "[LỆNH] [ĐỐI SỐ]..."
"""What stands for options and for a command in a line of usage."""


def translated(message: str) -> str:
    return MESSAGES.get(message, message)


def translated_number(one: str, many: str, number: int) -> str:
    """Vietnamese has no plural, but the two messages of click name their values differently."""
    return translated(one if number == 1 else many)


def speak_vietnamese(command: click.Command) -> None:
    """Let click speak Vietnamese from now on, and show the places of a command's usage so."""
    for module in (core, decorators, exceptions, formatting, parser, termui, types):
        for name, replacement in (("_", translated), ("ngettext", translated_number)):
            if hasattr(module, name):
                setattr(module, name, replacement)
    command.options_metavar = OPTIONS_PLACE
