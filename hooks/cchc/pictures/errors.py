"""What is wrong with a picture, in the words of editors."""

REMEDY = "mở ảnh gốc và lưu lại thành tệp .jpg hoặc .png"

EMPTY = "tệp ảnh trống (0 byte); chép lại ảnh gốc"
UNREADABLE = f"không đọc được ảnh này: tệp hỏng, hoặc không phải là ảnh; {REMEDY}"
DAMAGED = f"ảnh bị hỏng hoặc bị cắt cụt, thường do chép chưa xong; chép lại ảnh gốc, hoặc {REMEDY}"
NOT_SHOWN = f"trình duyệt không hiện được loại ảnh này; {REMEDY}"


class PictureError(Exception):
    """A picture that cannot be published; its text says why, and what to do."""


def too_large(width: int, height: int, most: int) -> PictureError:
    """Of a picture with more pixels than the `most` that are read."""
    words = f"ảnh {width} × {height} điểm ảnh là quá lớn (nhiều nhất {most // 1_000_000} triệu điểm ảnh)"
    return PictureError(f"{words}; thu nhỏ ảnh, ví dụ còn cạnh dài 4000 điểm ảnh")


def too_heavy(size: int) -> str:
    """What is wrong with a picture of so many bytes that it would fill the memory."""
    return f"ảnh nặng {size // 1_000_000} MB là quá lớn; thu nhỏ ảnh, ví dụ còn cạnh dài 4000 điểm ảnh"


def too_long(frames: int, most: int) -> PictureError:
    """Of a moving picture that has more pixels in all its `frames` than the `most` that are read."""
    words = f"ảnh động {frames} khung hình là quá dài (tất cả nhiều nhất {most // 1_000_000} triệu điểm ảnh)"
    return PictureError(f"{words}; thu nhỏ, rút ngắn, hoặc đăng thành video")


def too_many_frames(frames: int, most: int) -> PictureError:
    """Of a moving picture with more `frames` than the `most` that are read."""
    words = f"ảnh động {frames} khung hình là quá dài (nhiều nhất {most} khung hình)"
    return PictureError(f"{words}; rút ngắn, hoặc đăng thành video")


def not_alone(name: str) -> str:
    """What is wrong with a picture that is published under a name which another file has already."""
    return f"ảnh này được đăng thành {name}, nhưng đã có tệp khác mang tên đó; đổi tên một trong hai tệp"
